### Los primeros pasos: cuatro, en este orden; el resumen para una consultora.

steps-title = Primeros pasos
steps-h =
    { $answered ->
        [0] Cuatro pasos antes de que algo crezca
        [one] Cuatro pasos antes de que algo crezca. Uno está respondido.
        [2] Cuatro pasos antes de que algo crezca. Dos están respondidos.
        [3] Cuatro pasos antes de que algo crezca. Tres están respondidos.
       *[other] Cuatro pasos, todos respondidos
    }
steps-answered = respondido
steps-aside = Lo que viene después
steps-somebody = Alguien
steps-title-business-plan = Repasar el plan de negocio
steps-title-it-plan = Repasar el plan informático, si lo hay
steps-title-team = Formar el equipo
steps-title-consultant = Decidir: ¿una consultora externa?
steps-why-business-plan = ¿Qué quiere el negocio? Las redes sociales solo pueden servir a eso.
steps-why-it-plan = ¿Quién tiene el dominio, la web, el correo y las contraseñas? Lo de aquí tiene que encajar con eso.
steps-why-team = Quién trabaja con una consultora, y con quién se trabaja si no la hay: horas, conocimientos, quién suple.
steps-why-consultant = Sí o no, con el motivo. Un sí hace un resumen de dos páginas y un sitio desde el que se puede leer todo.

steps-said-reviewed = { $name } lo repasó el { $day }.
steps-said-none = «No tenemos», dijo { $name } el { $day }.
steps-said-built =
    { $members ->
        [one] Una persona
       *[other] { $members } personas
    }, dijo { $name } el { $day }. { $gaps ->
        [0] No falta nada.
        [one] Falta una cosa.
       *[other] Faltan { $gaps } cosas.
    }
steps-said-yes = Sí, el { $day }: { $reason }
steps-said-no = No, el { $day }: { $reason }

## El documento
steps-file = Un archivo
steps-link = O dónde está
steps-file-why = El archivo se queda aquí, va en la copia de seguridad y solo lo abre quien es dueño. Hasta 10 MB. En texto, Markdown, DOCX, ODT y PDF se buscan las metas; las de lo demás las escribes tú. Un enlace se apunta y nunca se abre.
steps-keep = Guardarlo aquí
steps-another = Otro archivo o enlace
steps-take-file = Abrir el archivo
steps-file-kept = { $size }, guardado aquí desde el { $day }. No lo ve nadie más.
steps-link-kept = Apuntado el { $day }. Banyan no lo abre.
steps-goals = Metas que hay en él
steps-goals-none = Las reglas no encontraron ninguna. Escribe lo que leas.
steps-goals-link = Un enlace no se abre. Escribe las metas que leas allí.
steps-unread-locked = El archivo pide una contraseña, así que nadie ha mirado dentro. Guarda una copia sin ella o escribe las metas que leas.
steps-unread-no-words = Las páginas son imágenes, como las de un escáner: no hay palabras en las que buscar. Escribe las metas que leas.
steps-unread-too-much = El archivo contiene más de lo que cabe en un plan y se dejó de leer. Guarda una copia más corta o escribe las metas que leas.
steps-unread-broken = El archivo está guardado, pero no se pudo leer; quizá esté dañado. Guárdalo otra vez como PDF o escribe las metas que leas.
steps-unread-other-kind = Los archivos de este tipo se guardan y no se leen. Escribe las metas que leas.
steps-goal-line = Línea { $line }
steps-goal-page = Página { $page }
steps-goal-typed = Escrita a mano
steps-goal-target = el número es { $target }
steps-goal-until = hasta el { $day }
steps-goal-take = Llevar al plan
steps-goal-leave = Dejar fuera
steps-goal-left = Fuera
steps-goal-taken = En el plan
steps-goal-missed = Una que falta
steps-goal-add = Añadir
steps-by = Quién lo repasó
steps-on = Cuándo
steps-reviewed = Repasado
steps-later = Más tarde
steps-none-business-plan = ¿No hay plan de negocio?
steps-none-it-plan = ¿No hay plan informático?
steps-none-why = También es una respuesta. Una guía breve ayuda a escribirlo.
steps-none = No tenemos
steps-primer = Guía, { $minutes } minutos
steps-primer-look = Echar un vistazo

## El equipo
steps-member-hours = { $hours } a la semana
steps-member-jobs = hace: { $jobs }
steps-member-stands-in = suple en: { $jobs }
steps-team-whole = Todos tienen horas, todo tiene a alguien y alguien suple.
steps-team-gaps = Lo que falta
steps-built = Este es nuestro equipo
steps-gap-nobody = Todavía no hay nadie en el plan.
steps-gap-no-job = Todavía no hay ninguna tarea en el plan.
steps-gap-hours = { $name }: ¿cuántas horas a la semana?
steps-gap-knowledge = { $name }: ¿qué sabe y qué le falta por aprender?
steps-gap-owner = «{ $name }» no es tarea de nadie.
steps-gap-deputy = «{ $name }»: no suple nadie.

## La consultora
steps-reason = El motivo
steps-reason-why = ¿Qué debe hacer alguien de fuera que en el negocio nadie puede o quiere hacer? O por qué no.
steps-yes = Sí, se lo pedimos a alguien
steps-no = No, lo hacemos nosotros
steps-brief-why = Hecho con tu plan, para quien vayas a preguntar. Cambia cuando cambia el plan.
steps-brief-see = Ver el resumen
steps-seat = Un sitio para quien viene de fuera
steps-seat-why = Quien se sienta ahí entra, lee el plan, la cola y las pruebas, y no cambia nada salvo su propia lista de aprendizaje y lo que opina del plan. Los documentos de arriba se quedan en casa. Dile la contraseña por teléfono; se cambia en Ajustes.
steps-seat-name = Nombre
steps-seat-password = Primera contraseña
steps-seat-last = Último día
steps-seat-last-why = Desde el día siguiente nadie entra desde este sitio. Déjalo vacío y seguirá hasta que lo termines.
steps-seat-until = hasta el { $date }
steps-seat-open = sin final
steps-seat-over = terminado
steps-seat-end = Terminar este sitio
steps-seat-add = Crear el sitio

## Después de los cuatro
steps-after = Después de estos cuatro
steps-belongs-marketing-plan = Como en la mayoría.
steps-belongs-business-plan = Solo con una red propia, con su equipo y sus máquinas.
steps-then = Los cuatro están respondidos. Di ahora estas dos cosas; de ahí sale el siguiente paso en «Hoy».
steps-extract = Ver lo que entra en él
steps-until-then = Hasta que los cuatro estén respondidos aparecen en Hoy. Mientras tanto se puede trabajar igual.

## Lo que no salió
steps-wrong-no-reason = Un sí o un no necesita su motivo. No se apuntó nada.
steps-wrong-day = Eso no es una fecha. No se apuntó nada. Escríbela así: 2026-11-24.
steps-wrong-too-long = Son más de 2.000 letras. No se apuntó nada. Dilo más corto.
steps-wrong-empty = No llegó ni archivo ni enlace. No se guardó nada. Elige un archivo o da su dirección.
steps-wrong-too-large = El archivo pasa de 10 MB. No se guardó nada. Da su dirección o una copia más pequeña.
steps-wrong-address = Eso no es una dirección. No se guardó nada. Escríbela así: https://…
steps-wrong-goal = Una meta necesita palabras, como mucho 160 letras. No se apuntó nada.
steps-wrong-seat-address = Eso no es una dirección de correo. No se creó ningún sitio.
steps-wrong-seat-taken = Ya hay alguien con esa dirección. No se creó ningún sitio.
steps-wrong-seat-password = La contraseña es demasiado corta. No se creó ningún sitio. Usa al menos { $count } letras.
steps-wrong-seat-day = Ese día ya pasó o no es un día. No se creó ningún sitio.

## El resumen
brief-page = El resumen
brief-title = { $business }: lo que pedimos
brief-take = Llevarlo como archivo
brief-how = Dos hojas A4 como mucho, hechas con tu plan. Lo que aún es ejemplo queda fuera. Entrega el PDF o el archivo.
brief-cut = No todo cabe: cada parte dice qué queda fuera y dónde está.
brief-who = Quiénes somos
brief-want = Qué queremos
brief-for = Para quién
brief-do = Qué hacemos hoy
brief-team = Con quién sería el trabajo
brief-means = Con qué contamos
brief-ask = Qué pedimos
brief-give = Qué ofrecemos
brief-give-seat = Un sitio en nuestro Banyan: el plan, la cola y la prueba de cada publicación, para leer.
brief-give-alone = Queremos poder seguir sin ayuda después. Parte del encargo es decirnos qué deberíamos aprender.
brief-more =
    { $count ->
        [one] Hay una más { $where }.
       *[other] Hay { $count } más { $where }.
    }
brief-shortened =
    { $count ->
        [one] Una de estas líneas está acortada; entera está { $where }.
       *[other] { $count } de estas líneas están acortadas; enteras están { $where }.
    }
brief-in-plan = en el plan, en «{ $part }»
brief-in-steps = en «Primeros pasos»
brief-paper-letters = Algunas letras no están en la tipografía de esta hoja y aparecen como recuadros vacíos. La página del resumen las tiene todas.
