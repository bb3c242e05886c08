### A dónde va cada cosa, y la prueba de que llegó.

## Estados
state-scheduled = Espera
state-submitting = Saliendo ahora
state-processing = El lugar aún trabaja en ello
state-published = Fuera
state-in-part = Fuera en parte
state-unknown = No lo sabemos
state-attention = No aceptado
state-held-back = Retenido
state-asks-yes = Espera un sí
state-missed = Perdido
state-cancelled = Cancelado
state-taken-down = Retirado

## Prueba
proof-title = Prueba
proof-waits = Espera su hora.
proof-not-out = Aún no hay nada de esto fuera.
proof-over = Nada de esto está fuera y no se envía nada más.
proof-out = En { $places }.
proof-out-since = En { $places } desde { $moment }.
proof-out-first = En { $places }, lo primero desde { $moment }.
proof-asks =
    { $count ->
        [one] { $places } espera tu palabra.
       *[other] { $places } esperan tu palabra.
    }
proof-from = De «{ $title }»
proof-found = Hallado { $moment }, ajustado a cada lugar
proof-written = Escrito aquí
proof-by = Por { $name }
proof-due = Previsto
proof-left = Salió
proof-answered = Respuesta
proof-lives = Vive en
proof-id = clave
proof-nowhere = no se sabe
proof-not-yet = aún no
proof-no-answer = sin respuesta
proof-line-fell = la línea cayó a las
proof-refused = no aceptado
proof-parts-out = { $out } de { $of } partes
proof-part-not-out = (no está fuera)
proof-not-taken = { $place } no lo aceptó
proof-held-back = Lo hemos retenido
proof-asks-yes = Espera un sí
proof-to-plan = Verlo en el plan
proof-try-again = Probar otra vez ahora
proof-yes = Sí, publicarlo
proof-leave-out = Dejar fuera { $place }
proof-missed = Su hora pasó.
proof-missed-why = Nada salió tarde por sí solo.
proof-tries =
    { $count ->
        [one] Un intento, en palabras sencillas
       *[other] { $count } intentos, en palabras sencillas
    }
proof-aside = Lo que se envió
proof-words = Las palabras
proof-clock = Estas horas
proof-aim = Para qué es
proof-aim-change = Cambiar para qué es
proof-aim-save = Guardar
proof-clock-why = { $zone }, por el reloj de esta máquina.
proof-newer = Esto cambió mientras escribías.
proof-newer-look = Mira cómo está
step-upload = Imagen { $n }
step-thumbnail = La imagen del enlace
step-create =
    { $n ->
        [1] La publicación
       *[other] Parte { $n }
    }
step-finish = El último paso
outcome-done = { $what }: aceptado.
outcome-processing = { $what }: allí aún trabajan en ello. Volvemos a mirar.
outcome-rejected = { $what }: no aceptado. Nada de ello es público.
outcome-reconnect = { $what }: piden entrar de nuevo. No se aceptó nada.
outcome-slow-down = { $what }: nos piden ir más despacio. No se aceptó nada; esperamos.
outcome-unavailable = { $what }: no respondió nadie. No se envió nada.
outcome-unknown = { $what }: enviado entero, pero la respuesta no llegó. Puede estar aceptado o no.
outcome-unexpected = { $what }: una respuesta que no entendemos. Paramos y la guardamos.
outcome-absent = { $what }: miramos, y no está allí.
unknown-h = Tus palabras salieron enteras, pero la respuesta de { $place } no llegó.
unknown-looked = Miramos y no lo vimos, lo cual no es prueba.
unknown-cannot-look = { $place } no nos deja mirar, así que solo puede verlo una persona.
unknown-profile = Mira tu página en { $place }
unknown-there = Lo ves allí
unknown-there-does = Lo anotamos como fuera. No se envía nada.
unknown-address = Su dirección, si quieres
unknown-there-button = Está allí
unknown-not-there = No lo ves
unknown-not-there-does = Lo enviamos una vez más, ahora. Si el primero aparece al final, se verá dos veces; podrás retirar uno.
unknown-not-there-button = No está, enviar otra vez
unknown-no-hurry = Sin prisa. Hasta que lo digas, nada más va a { $place } por esta publicación; las demás siguen.
in-part-h = { $out } de { $of } partes están solas.
in-part-finish = Terminar
in-part-finish-does = Las partes que faltan salen ahora, en el mismo hilo.
in-part-finish-button = Terminarlo
in-part-down = Retirar
in-part-down-does = Lo que está fuera se borra, con sus reacciones y respuestas.
in-part-down-cannot = { $place } no deja borrar a los programas. Puedes hacerlo allí a mano.
in-part-down-button = Retirarlo
in-part-leave = Dejar
in-part-leave-does = Se queda como está. No se envía nada más.
in-part-leave-button = Dejarlo

## Por qué algo espera a una persona
publish-missed = Su hora pasó mientras no se podía enviar nada. No es público. Envíalo ahora, muévelo o déjalo fuera.
publish-missed-tried = Su hora pasó mientras no se podía enviar nada. Un intento anterior quedó sin respuesta y, cuando miramos, no estaba allí. Mira primero en tu lugar; después envíalo ahora, muévelo o déjalo fuera.
publish-blocked = Así no puede salir, y no se envió. No es público.
publish-think-again = Espera tu mirada antes de salir. No es público.
publish-waits-for-yes = Quien lo escribió no puede publicar enseguida, y allí no hay ninguna hora que esperar. No es público. Di que sí y sale, o déjalo fuera.
publish-rejected = El lugar no aceptó lo que enviamos y no lo muestra.
publish-unexpected = El lugar respondió algo que no entendemos, así que paramos. Mira tu página allí antes de enviarlo otra vez.
publish-unknown = La respuesta se perdió y el lugar no nos deja mirar. Puede ser público o no. Mira tu página allí y di «Está allí» o «No está».
publish-unknown-absent = La respuesta se perdió. Miramos y no vimos la publicación, lo cual no es prueba. Mira tu página allí y di «Está allí» o «No está».
publish-unreachable = Una parte es pública y desde entonces el lugar no responde. Envía el resto, retira lo que está o déjalo así.
publish-no-channel = Este lugar ya no está conectado, así que no se envió nada más. Conéctalo otra vez y envíalo, o déjalo fuera.
publish-page-not-out = Su página en el sitio propio se retiró antes de que esto saliera, así que el enlace no llevaría a ninguna parte. No es público. Déjalo fuera o escribe una publicación propia.
publish-no-link = Con lo que Banyan guarda no pudo entrar en este lugar, así que no se envió nada más. Conecta el lugar otra vez y luego envíalo, o déjalo fuera.
publish-restored = Esto volvió de una copia de seguridad. Puede haber salido después de hacerse la copia, así que no enviamos nada por nuestra cuenta. Mira tu página allí y di «Está allí» o «No está».
publish-restored-part = Esto volvió de una copia de seguridad con una parte ya pública. Desde entonces puede haber salido más. Mira tu página allí y luego envía el resto, retíralo o déjalo así.
publish-article-gone = El artículo al que lleva ya no está ({ $url }), por eso esto no se envió. Cambia las palabras o déjalo fuera.
publish-over = No se envió, porque aquello a lo que pertenece ya terminó. No es público.
publish-asset-over = No se envió, porque una imagen que lleva no se puede mostrar allí. No es público.
publish-at-rest = Su lugar pasó a descansar mientras esto salía, y no lo aceptó enseguida. No es público. Déjalo fuera y sus palabras vuelven a ser un borrador.
publish-at-rest-in-part = Su lugar pasó a descansar mientras esto salía. Una parte es pública; el resto no sigue. Déjalo así, retíralo, o despierta el lugar y envía el resto.
publish-at-rest-unknown = Su lugar pasó a descansar mientras esto salía, y la respuesta se perdió. Puede ser público o no. Mira tu página allí y di «Está allí», o déjalo.

## Por qué una espera más allá de su hora
stays-all-held = Retenido con todo lo demás desde { $moment }. Espera hasta que se suelte.
stays-held = Retenido en { $place } desde { $moment }.
stays-signed-out = { $place } pide entrar de nuevo, desde { $moment }. Espera a eso.
stays-slowed-down = { $place } nos pide ir más despacio. Próximo intento: { $moment }.
stays-tries-again = No llegó hasta { $place }. Próximo intento: { $moment }.
stays-looks-again = Volvemos a mirar: { $moment }.

## Lugares
place-h =
    { $count ->
        [0] Ningún lugar aún.
        [one] Un lugar.
       *[other] { $count } lugares.
    }
place-h-well = Todo está bien.
place-h-asks =
    { $count ->
        [one] Uno pregunta por ti.
       *[other] { $count } preguntan por ti.
    }
place-minute = Lleva un minuto.
place-empty = Aún no hay dónde publicar.
place-empty-do = Elige un lugar abajo. Puedes empezar con uno.
place-own = Tuyos
place-own-why = Nadie te los puede quitar
place-borrowed = Prestados
place-borrowed-why = Útiles, con reglas ajenas
place-col-place = Lugar
place-col-health = Cómo está
place-sign-in = Acceso
place-waiting = En espera
place-well = Bien.
place-new = Nuevo. La primera publicación mostrará si todo va bien.
place-ends-soon = Su acceso termina pronto.
place-broken = Entra de nuevo; lo que va allí espera.
place-silent = Sin respuesta desde { $moment }. Lo que va allí espera.
place-held = Retenido desde { $moment }. No se pierde nada.
place-tries-again = Próximo intento: { $moment }.
place-no-end = Sin fin
place-days =
    { $count ->
        [one] 1 día
       *[other] { $count } días
    }
place-ended = Terminado
place-do = Abrir
place-check = Mirar cómo está
place-checked = Última mirada
place-again = Entrar de nuevo
place-remove = Quitar
place-remove-why =
    { $count ->
        [0] Se olvida nuestro acceso. Lo publicado allí se queda.
        [one] Se olvida nuestro acceso y la publicación en espera vuelve a borrador. Lo publicado allí se queda.
       *[other] Se olvida nuestro acceso y las { $count } publicaciones en espera vuelven a borrador. Lo publicado allí se queda.
    }
place-rested =
    { $count ->
        [one] Una rama en reposo
       *[other] { $count } ramas en reposo
    }
place-rested-years = En uso { $years }.
place-again-years = En uso { $years }, de nuevo desde { $since }.
place-rested-why = «{ $why }»
place-rested-by = { $name }, { $date }
place-rested-kept =
    { $count ->
        [0] No se guarda ninguna publicación.
        [one] Aquí se guarda una publicación.
       *[other] Aquí se guardan { $count } publicaciones.
    }
place-wake = Despertarlo
place-wake-sign-in = Entrar y despertarlo
place-wake-why = Desde ahora. No sale nada antiguo.
place-wake-never = Desde aquí nunca entró nadie allí. Conéctalo como lugar nuevo, abajo en Lugares.
place-add = Añadir un lugar
place-add-why = Solo donde está tu gente.
place-how-mastodon = Entrar allí, un minuto
place-how-bluesky = Contraseña de aplicación, un minuto
place-how-own = Tuyo, sin acceso que pedir
place-how-demo = Inventado, para probar

## Dejar descansar un lugar
place-rest-open = Dejarlo descansar
place-rest-title = Dejar descansar { $place }
place-rest-lead = Allí no sale nada más. Lo dicho allí se queda, con su prueba, sus números y su gente. Puedes despertarlo cualquier día.
place-rest-then = Qué pasa entonces
place-rest-waiting =
    { $count ->
        [0] Allí no espera nada.
        [one] Allí espera una publicación:
       *[other] Allí esperan { $count } publicaciones:
    }
place-rest-draft = vuelve a ser un borrador
place-rest-goes-on = sigue hacia sus otros lugares
place-rest-under-way =
    { $count ->
        [one] Una publicación está saliendo ahora. Llega a su fin.
       *[other] { $count } publicaciones están saliendo ahora. Llegan a su fin.
    }
place-rest-series = «{ $title }» vuelve sin este lugar.
place-rest-series-only = «{ $title }» no va a ningún otro sitio. Cuando le toque otra vez, se detiene y pregunta adónde.
place-rest-carry = Nada se lleva allí por sí solo, y al escribir ya no se ofrece.
place-rest-plan = Su línea en el plan dice desde cuándo descansa y por qué.
place-rest-why = ¿Por qué?
place-rest-why-help = Una frase sincera. El próximo repaso pregunta «¿por qué otra vez?» y la encuentra.
place-rest-sign-in = Nuestro acceso
place-rest-keep = Guardarlo
place-rest-forget = Olvidarlo
place-rest-sign-in-help = Guardado, una pulsación despierta el lugar. Olvidado, entras allí de nuevo; deshacer no lo devuelve.
place-rest-do = Dejarlo descansar
place-rest-leave = Dejarlo como está
place-rest-no-reason = Di por qué en pocas palabras. No se cambió nada.
place-rest-too-long = Son más de 500 letras. No se cambió nada.
place-rest-leaving = Ahora mismo sale allí una publicación. Guarda el acceso, o prueba otra vez en un minuto. No se cambió nada.
place-rest-own = Tu propio sitio es la raíz de todo y no descansa. Retenlo si por un tiempo no debe salir nada allí.
place-rest-meanwhile = Alguien fue más rápido: mira en Lugares cómo está ahora.
place-rest-too-late = Hace demasiado para deshacerlo. Despierta el lugar; lo que esperaba está entre los borradores.
place-rest-stopped = El plan deja descansar { $place }, y sigue conectado
place-rest-stopped-since = Así está en el plan desde el { $day }.
place-rest-stopped-why = Nada descansa por sí solo: hasta que pulses, allí siguen saliendo publicaciones.
place-rest-now = Dejar descansar { $place } ahora
place-rest-change-line = Cambiar su línea en el plan
place-rest-kept-sign-in = Nuestro acceso se guarda: una pulsación despierta el lugar. Durante una hora se puede deshacer.
place-rest-as-planned = El plan lo deja descansar.

## Conectar
connect-title = Conectar { $place }
connect-mastodon-lead = Una vez, cosa de un minuto. Tu contraseña la escribes allí, nunca aquí.
connect-mastodon-first = Di tu servidor
connect-mastodon-go = Preguntar al servidor
connect-mastodon-yes = Di que sí allí
connect-mastodon-yes-why = { $server } pregunta si Banyan puede publicar por ti. Di que sí; te trae de vuelta aquí.
connect-mastodon-yes-short = Tu servidor pregunta si Banyan puede publicar por ti.
connect-mastodon-there = Ir a { $server }
connect-paste = Muestra un código en vez de volver
connect-code = Código
connect-code-why = Copia la línea entera que muestra y pégala aquí.
connect-bluesky-lead = Una vez, cosa de un minuto. Con una contraseña solo para esto; allí puedes acabarla cuando quieras.
connect-bluesky-first = Crea una contraseña de aplicación y pégala
connect-bluesky-open = Abre
connect-bluesky-make = Añade una contraseña de aplicación. Llámala «Banyan». No hacen falta los mensajes directos.
connect-bluesky-paste = Copia los cuatro grupos que muestra y pégalos aquí.
connect-practice = En el pueblo de práctica nada es secreto. Todos los que viven allí, con nombre y contraseña, están en
connect-own-title = Conectar tu propio sitio
connect-own-lead = Tu propio terreno. Sin acceso que pedir.
connect-own-first = Añádelo a tus lugares
connect-own-go = Añadirlo
connect-plain-lead = Unas líneas, y probamos. Al probar no se publica nada.
connect-plain-first = Rellena lo que pide
connect-go = Conectar
connect-step-done = Hecho.
connect-stands = Está en pie
connect-stands-why = No se ha publicado nada. La próxima pieza que lleves va también allí.
connect-planned = El plan habla de él: { $name }.
connect-planned-see = Mira lo que dice
connect-plan-h = Ponlo en el plan
connect-plan-own = Es tu propio terreno: no necesita motivo ni final. ¿Cada cuánto escribes aquí?
connect-plan-why = Un lugar que cuesta horas tiene un motivo, una prueba y una regla para dejarlo. Deja abierto lo que aún no sepas, o todo: la revisión del plan vuelve a preguntar.
connect-plan-do = Ponerlo en el plan
connect-stands-short = Miramos quién eres allí y qué permite el lugar. No se publica nada.
connect-sources = Ver tus fuentes
connect-aside = Qué significa
connect-what = Qué puede hacer Banyan
connect-may-post = Publicar, cambiar y retirar lo que publicó
connect-may-read = Leer tu propio perfil y lo que la gente responde
connect-secret = El acceso se guarda cifrado en esta máquina
connect-yours = Tus lugares
connect-hand = ¿Mejor no?
connect-hand-why = Puedes escribir allí por tu cuenta: pon el lugar en tu plan y anota los minutos. Cuenta como cualquier otro.
connect-hand-note = Anotar los minutos
connect-stop = ¿Mejor después?
connect-stop-why = Puedes parar en cualquier paso. Todo lo demás sigue funcionando.
connect-not-yet = Aún no.
connect-no-such-server = En esa dirección no responde nadie. ¿Está bien el nombre? Es la parte tras la segunda @ de tu nombre allí.
connect-not-that-kind = Responde un servidor, pero no habla la lengua de { $place }.
connect-wrong-password = Nombre y contraseña no van juntos allí. Copia otra vez la contraseña de aplicación, entera.
connect-own-password = Esto parece la contraseña de la propia cuenta. Crea una de aplicación y usa esa.
connect-code-refused = El código no fue aceptado. Los códigos acaban en unos minutos; pide otro.
connect-denied = { $place } dice que dijiste que no. Si fue un desliz, prueba otra vez.
connect-missing-right = Al acceso le falta un permiso: { $right }. Conecta de nuevo y permítelo.
connect-unreachable = { $place } no responde ahora. Prueba en un minuto; no se pierde nada.
connect-demo-only = Esto es el pueblo de prácticas. Los lugares de verdad se conectan en un Banyan de verdad.
connect-own-taken = Un Banyan tiene un solo sitio propio, y el de aquí es de otra empresa. El tuyo necesita su propio Banyan. No se ha conectado nada.
proof-taken-down = Retirado { $moment }.
proof-change-words = Cambiar las palabras
proof-save-words = Guardar estas palabras
proof-words-typed = No se cambió nada: esto es lo que escribiste y aún no está guardado.
proof-left-already = Ya salió; sus palabras ya no se pueden cambiar aquí.
not-now-state = Su estado es: { $state }.
not-now-busy = Se está enviando en este mismo momento. Vuelve a mirar en un minuto.
not-now-at-rest = Su lugar descansa. Despiértalo primero, en Lugares; después hazlo otra vez.
not-now-cannot-take-down = Este lugar no deja retirar nada desde aquí. Hazlo allí y aquí déjalo como está.
not-now-place = El lugar no respondió como debía. Prueba de nuevo en unos minutos; si sigue igual, mira en Lugares.
connect-missing = Hay que rellenar esto: { $field }. No se envió nada.
connect-refused = { $place } no acepta este acceso. No se publicó nada. Cópialo otra vez o crea uno nuevo allí.
connect-missing-rights = Al acceso le falta un permiso que hace falta para publicar. No se publicó nada. Conecta de nuevo y permite lo que se pide.
connect-account-gone = { $place } dice que esta cuenta no existe o está cerrada. No se publicó nada. Mira primero la cuenta allí.
connect-too-fast = { $place } pide ir más despacio. No se publicó nada. Espera unos minutos y prueba de nuevo.
connect-field-server = Servidor
connect-field-server-why = La parte tras la segunda @ de tu nombre allí. Déjalo vacío si no se pide.
connect-field-credential = Clave de acceso, si tienes una
connect-field-credential-why = Déjalo vacío para entrar allí. También vale una clave hecha a mano en los ajustes de tu servidor.
connect-field-handle = Tu nombre allí
connect-field-app-password = Contraseña de aplicación
mend-h = ¿Una errata?
mend-wrong = Lo que pone
mend-right = Lo que debería poner
mend-button = Ver qué cambiaría
mend-why = Se corrigen palabras enteras: «el» no se encuentra en «papel». Primero ves qué cambiaría en cada lugar; no se envía nada hasta que pulses otra vez.
mend-nothing = Di lo que pone ahora. No se ha cambiado nada.
mend-look-title = Antes de corregirlo
mend-look-h =
    { $count ->
        [0] No cambiaría nada
        [one] Un lugar recibe otras palabras
       *[other] { $count } lugares reciben otras palabras
    }
mend-look-lead = Todavía no ha cambiado nada. Lo tachado se va, lo subrayado viene.
mend-look-none = Con esto no se puede corregir nada. «{ $wrong }» se busca como palabra entera, con mayúsculas y minúsculas como las escribiste.
mend-look-empty = No has dicho qué debe estar en su lugar: «{ $wrong }» se quita.
mend-look-will = Aquí se corregirá.
mend-look-send =
    { $count ->
        [one] Corregirlo en un lugar
       *[other] Corregirlo en { $count } lugares
    }
mend-back = Volver a cambiarlo
down-h = Retirar de todas partes
down-why = Lo que ya salió se borra donde el lugar lo permite, y lo que espera no sale. Esto no se puede deshacer.
down-button = Retirar de todas partes
down-here-h = Retirarlo de aquí
down-here-why = { $place } lo borra, con sus reacciones y respuestas; en los demás lugares se queda. Esto no se puede deshacer.
down-here-seen = Nos dijiste que está allí y no conocemos su identificador. Retíralo en { $place } mismo.
down-here-not-connected = { $place } ya no está conectado. Lo que haya allí puedes retirarlo a mano.
proof-poll = Lo que eligió la gente
proof-poll-votes =
    { $count ->
        [one] un voto
       *[other] { $count } votos
    }
proof-poll-untold = aún no se dice
proof-poll-people =
    { $count ->
        [one] Participó una persona.
       *[other] Participaron { $count } personas.
    }
proof-poll-final = La encuesta ha terminado.
proof-poll-so-far = Preguntado: { $moment }. Abierta hasta { $until }.
proof-changed = Otras palabras desde { $moment }.
proof-taken-down-by = Retirado { $moment } por { $name }. El lugar respondió que ya no está.
anew-h = Retirada, no perdida
anew-button = Escribirla de nuevo
anew-why = Un borrador con todo lo que decía, para los lugares donde estaba. No sale nada hasta que lo envíes.
anew-not-down = No se retiró nada de esto, así que no hay nada que escribir de nuevo.
proof-part-gone = (retirado)
proof-went-stands = Lo que hay allí
proof-went-stood = Lo que había allí
proof-went-meant = Lo que debía estar allí
proof-went-title = Título
proof-went-warning = Aviso delante
proof-went-comment = Primer comentario
proof-went-language = Idioma
proof-went-file = Archivo { $n }
proof-went-alt-none = Nadie ha dicho qué muestra.
proof-went-alt-silent = No hay nada que leer en voz alta.
proof-went-cut = solo una parte, { $shape }
proof-went-point = alrededor del { $left } % desde la izquierda y el { $top } % desde arriba
proof-went-card = La tarjeta del enlace
proof-went-card-picture = Con su imagen.
proof-went-answers = Respuestas para elegir
proof-went-otherwise = De otro modo que se escribió
proof-went-network-time = La hora del propio lugar: { $moment }
proof-take = Llévate esta prueba
proof-take-why = Horas, respuestas, claves, y las palabras e imágenes de cada lugar. Sirve para un cliente o para quien financia.
proof-take-pdf = Guardar como PDF
proof-take-json = JSON
proof-paper-title = Prueba: { $title }
proof-paper-taken = { $business }. Tomada { $moment }.
proof-paper-clock = Todas las horas: { $zone }, por el reloj de la máquina desde la que se envió.
proof-paper-letters = Algunas letras no están en el tipo de este papel y salen como cuadros vacíos. La página de la publicación las tiene todas.
reword-link = Cambiar las palabras aquí
reword-title = Otras palabras
reword-h = Las palabras en { $place }
reword-lead = Están publicadas. Lo que cambies aquí cambia en { $place } y en ningún otro sitio. Para deshacerlo, cámbialo otra vez.
reword-alt = Qué muestra la imagen { $number }
reword-send = Cambiarlo en { $place }
reword-leave = Dejarlo así
reword-kept = Tus palabras están abajo.
reword-unsure = El último cambio en { $place } se interrumpió, o se perdió la respuesta. Nadie sabe si allí todo dice las palabras de antes o las de después. Envía lo que deba estar allí, no hace daño.
reword-think = Antes de cambiarlo
reword-again = Comprobar otra vez y cambiarlo
reword-keep = Cambiarlo de todos modos
reword-not-out = Aquí no está publicado, así que no hay nada que cambiar.
reword-network = { $place } no deja cambiar lo que ya está publicado. Puedes retirarlo y escribirlo de nuevo.
reword-seen = Nos dijiste que está allí y no conocemos su identificador. Cámbialo en { $place } mismo.
reword-source = Esta página muestra el artículo como lo tiene su fuente. Cámbialo allí y cambiará aquí.
reword-not-connected = Este lugar ya no está conectado, así que no se puede cambiar desde aquí.
edits-h =
    { $count ->
        [one] Cambiado una vez desde entonces
       *[other] Cambiado { $count } veces desde entonces
    }
edit-done = Está allí.
edit-unsure = Se perdió la respuesta: puede estar allí o no.
edit-not-done = No se cambió.
edits-down-h =
    { $count ->
        [one] Cómo se retiró
       *[other] Cómo se retiró, en { $count } peticiones
    }
edit-down-done = Ya no está allí.
edit-down-unsure = Se perdió la respuesta: puede haberse ido o no.
edit-down-not-done = No se retiró.
everywhere-title = Qué ha resultado
everywhere-h =
    { $count ->
        [0] Hecho en todas partes
        [one] Hecho, menos en un lugar
       *[other] Hecho, menos en { $count } lugares
    }
everywhere-proof = A la prueba
everywhere-changed = Ya está allí.
everywhere-changed-before = Aún no ha salido y saldrá bien.
everywhere-taken-down = Ya no está allí.
everywhere-cancelled = No saldrá.
everywhere-untouched = Aquí no había nada que hacer.
everywhere-cannot = { $place } no permite hacer esto desde fuera. Lo que hay allí se queda como está.
everywhere-other-parts = Con estas palabras serían más o menos partes; aquí no se ha cambiado nada.
everywhere-blocked = { $place } no aceptaría estas palabras; aquí no se ha cambiado nada.
everywhere-not-now = Está en camino, o nadie sabe si está allí. Mira primero la prueba y hazlo otra vez.
everywhere-failed = { $place } no lo ha hecho ahora. Lo que hay allí se queda; hazlo de nuevo más tarde, no puede hacer daño.
everywhere-halfway = Algunas partes ya lo dicen en { $place }, las demás todavía no. Hazlo otra vez dentro de un rato, no puede hacer daño.
everywhere-unsure = Se perdió la respuesta de { $place }: puede estar hecho o no. Míralo allí; hacerlo otra vez no hace daño.
everywhere-poll-stays = Con otras respuestas se perderían los votos en { $place }, así que la encuesta queda como está.
