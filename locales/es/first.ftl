### Los primeros tres minutos: dónde se está, por qué, qué hay ya y qué se puede decir desde entonces.

## Names of rows that the first answers put into the plan
begin-job = Redes sociales
begin-own-site = Sitio propio
begin-letter = Boletín
begin-offers = Ofertas
begin-usual-week = Dos publicaciones por semana, de lo que se escribe de todos modos. Una semana sin nada no cuesta nada.
begin-part-marketing = La gente nos conoce
begin-part-sales = La gente pregunta o compra
begin-part-service = Los clientes reciben ayuda
begin-part-personal = Nos conocemos por el nombre
begin-part-people = Colegas y clientes opinan

## Where do you stand?
stand-h = ¿En qué punto estás con las redes sociales?
stand-under = Toca lo que más se acerque. Cada respuesta lleva a su propia página, y puedes cambiarla cuando quieras.
stand-gets = En tres minutos tendrás
stand-gets-plan = un plan en una página, con sus huecos como preguntas
stand-gets-post = una primera publicación en tu propio blog
stand-gets-sentence = una frase verdadera que puedes enseñar a cualquiera
stand-frank = Puede resultar que la respuesta sea: redes sociales no; ve y habla con la gente. Entonces Banyan lo dirá.
stand-sideline = Miro desde fuera
stand-sideline-small = Un sitio web, quizá un boletín. Nada más por ahora.
stand-sideline-next = Después: empezamos con lo que ya dices
stand-tried = Lo intentamos. No funcionó
stand-tried-small = Un tiempo fue divertido. Luego se apagó.
stand-tried-next = Después: miramos atrás juntos, sin reproches
stand-no-need = No veo la necesidad, o mis clientes no están ahí
stand-no-need-small = Vienen por recomendación, o nunca entran en internet.
stand-no-need-next = Después: vemos lo que hay a mano y preguntamos a tres
stand-somebody = Alguien lo hace
stand-somebody-small = El becario, un sobrino, quien tenga un minuto.
stand-somebody-next = Después: horas, una persona responsable y alguien que la supla
stand-pays = Lo hacemos y compensa
stand-pays-small = Tiene su lugar en la semana y trae gente.
stand-pays-next = Después: si vale la pena hacer más

## What follows from where one stands
ground-other-answer = Otra respuesta
ground-sideline-h = Entonces tu propio sitio es la raíz y lo demás puede esperar.
ground-sideline-under = Lo que escribes ahí o en tu boletín es lo que sale. Para eso no hay que entrar en ninguna red, y ninguna tiene que durar.
ground-sideline-cost = Lo que cuesta por semana
ground-sideline-carry = Llevar lo que publicas de todos modos: unos 10 minutos para mirar y decir que sí
ground-sideline-write = Escribir aquí a mano: nada, salvo que te guste
ground-sideline-answer = Contestar a la gente: solo cuando alguien escriba
ground-sideline-estimate = Es una estimación. Cuando lo uses, se contarán tus propios minutos.
ground-sideline-says = Lo que ya dices
ground-sideline-look = Da la dirección de tu sitio, si tienes uno. Miramos una vez y guardamos la dirección.
ground-no-need-h = Puede que tengas razón. Miremos antes de que nadie lo crea.
ground-no-need-under = Las cifras sobre clientes ajenos no dicen nada de los tuyos. Tres de los tuyos, sí.
ground-three = Envía esto a tres clientes
ground-three-question = Una pregunta corta: antes de venir, ¿nos buscaste en algún lugar, y dónde? ¿Nos echarías de menos en una red si no estuviéramos ahí? ¿Y dónde te gustaría saber de nosotros: por correo, en una red o mejor en persona?
ground-three-why = Alguien de este mes, alguien que viene desde hace años y alguien que casi nunca entra en internet.
ground-copy = Copiar
ground-copied = Copiado
ground-again = ¿Cuándo mirarás las respuestas?
ground-no-need-frank = Si dos de los tres dicen que no mirarían ahí, y tus números no dicen otra cosa, la respuesta es: redes sociales no. Ve y habla con ellos; las horas son de lo que ya funciona.
ground-no-need-next = Ese día «Hoy» pregunta qué dijeron. Entonces se repasa también el plan entero: aún no tiene otro día.
ground-no-need-review = Ese día «Hoy» pregunta qué dijeron. El plan entero se repasa otra vez el { $date }.
clients-h = ¿Qué dijeron?
clients-why = Dos toques por persona, cuando hayan respondido. Lo que no sepas queda abierto, y no hace falta ningún nombre.
clients-one = Cliente { $n }
clients-looks = ¿Miran ahí?
clients-misses = ¿Te echarían de menos ahí?
clients-yes = Sí
clients-no = No
clients-words = Con sus palabras, si quieres
concluded-go-and-talk = Redes sociales no. Ve y habla con ellos.
concluded-go-and-talk-why = La mayoría de aquellos a quienes preguntaste no mira ahí, y ninguno de tus números dice otra cosa. Las horas son de lo que ya funciona. El sitio y el boletín siguen siendo la raíz; no hay que entrar en ninguna red.
concluded-numbers-differ = Aquellos a quienes preguntaste dicen que no. Tus números dicen otra cosa.
concluded-numbers-differ-why = No decidas todavía. Pregunta a tres más, entre los que vinieron de una red o nombran una.
concluded-divided = No están de acuerdo entre sí.
concluded-divided-why = Pregunta a dos más. Hasta entonces no hay que entrar en ninguna red.
concluded-there = Te buscan ahí.
concluded-there-why = Entonces vale la pena una prueba: en el lugar que nombraron, con un día en que juzgarla.
concluded-clients = De { $asked } que respondieron: ahí { $there }, no ahí { $not }.
concluded-contacts = De { $all } contactos propios, { $named } nombran una red.
concluded-visits = De { $all } visitas, { $came } vinieron de redes.
concluded-in-plan = En tu plan hay para ello: { $habits }.
concluded-to-plan = Abrirlo
ground-evidence = Lo que hay a mano
ground-evidence-ask = Tu propio sitio dice algo: a qué lugares enlaza y si la gente puede suscribirse a un boletín. Miramos una vez y no anotamos nada.
ground-evidence-limits = Lo que un sitio no puede decir es dónde están tus clientes. Solo ellos pueden.
ground-no-links = Tu sitio no enlaza a ninguna red. A quien lo lee no se le envía ahí.
ground-links-there = tu sitio envía gente ahí
ground-has-letter = La gente puede suscribirse a un boletín. Esas direcciones son tuyas, pase lo que pase con las redes.
ground-has-no-letter = No vimos cómo suscribirse a un boletín. Una dirección que alguien deja vale más que un seguidor.
ground-pieces =
    { $count ->
        [0] No encontramos artículos que se puedan llevar.
        [one] Hay un texto que se podría llevar.
       *[other] Hay { $count } textos que se podrían llevar.
    }
contacts-h = Tus propios contactos
contacts-ask = Tu agenda sabe más de tus clientes que cualquier estudio: quién tiene en ella una red, un sitio, una empresa.
contacts-file = Un archivo de tu agenda (CSV o vCard)
contacts-again = Contar otro archivo
contacts-kept = Se lee una vez, solo en memoria, y no se guarda a nadie: quedan los números, con la fecha de hoy. Como mucho 16 MB.
contacts-count = Contarlos
contacts-people =
    { $count ->
        [one] Un contacto
       *[other] { $count } contactos
    }
contacts-counted-on = contados el { $day }
contacts-mail =
    { $count ->
        [0] ninguno con dirección de correo
        [one] uno con dirección de correo
       *[other] { $count } con dirección de correo
    }
contacts-companies =
    { $people ->
        [one] uno
       *[other] { $people }
    } de ellos en { $count ->
        [one] una empresa
       *[other] { $count } empresas
    }
contacts-site =
    { $count ->
        [0] ninguno nombra un sitio
        [one] uno nombra un sitio
       *[other] { $count } nombran un sitio
    }
contacts-profile =
    { $count ->
        [0] Ninguno nombra una red. Dónde están, solo pueden decirlo ellos.
        [one] Uno nombra una red.
       *[other] { $count } nombran una red.
    }
contacts-limits = Quien no nombra ninguna red puede estar en ella, y quien nombra una quizá no la lee. Dice a quién preguntar primero.
contacts-nothing = Elige un archivo. No se contó nada.
contacts-unknown = No es una lista de contactos que podamos leer. Puede ser un archivo vCard, o un CSV cuya primera línea nombra sus columnas. No se contó ni se guardó nada.
contacts-too-large = Ese archivo pasa de 16 MB. No se contó ni se guardó nada. Deja fuera las fotos o entrega una parte.
contacts-too-many = Tiene más de 50.000 contactos. No se contó ni se guardó nada. Entrega una parte.
visitors-h = De dónde vienen las visitas
visitors-none = En tres meses nadie ha llegado a este sitio desde otro lugar, hasta donde lo dicen los navegadores. Lo que saben tus otras páginas está en sus estadísticas: entrega un archivo.
visitors-here = En este sitio, en los últimos tres meses
visitors-file-days = En tu archivo, del { $first } al { $last }
visitors-file-on = En tu archivo, contado el { $day }
visitors-search = Buscadores
visitors-unsaid = Sin decirlo
visitors-limits = Muchas aplicaciones del teléfono no dicen de dónde viene alguien: hubo al menos estas visitas. Se cuentan un día, una dirección y un número, nunca una persona.
visitors-file = Un archivo con las estadísticas de tu sitio, o el registro de su servidor
visitors-again = Contar otro archivo de visitas
visitors-kept = Un CSV con una columna de procedencias y otra de visitas, o un registro en la forma habitual «combined». Se lee una vez, en memoria: solo quedan los números. Como mucho 16 MB.
visitors-count = Contar las visitas
visitors-nothing-given = Elige un archivo. No se contó ninguna visita.
visitors-unknown = Esto no es ni el registro de un servidor ni una tabla que podamos leer. Puede ser un CSV cuya primera línea nombre una columna de procedencias y otra de visitas. No se contó ni se guardó ninguna visita.
visitors-too-large = Ese archivo pasa de 16 MB. No se contó ni se guardó ninguna visita. Entrega un tiempo más corto.
visitors-nobody = En este archivo no hay ninguna visita, así que no se contó ni se guardó nada. Entrega un tiempo más largo.
ground-somebody-h = ¿Quién lo hace y cuánto tiempo?
ground-somebody-under = Lo que alguien hace cuando hay un minuto no lo hace nadie cuando no lo hay. Lo que no sepas puede quedar vacío.
ground-job = Cómo se llama la tarea
ground-job-owner = Quién responde de ella
ground-job-hours = Horas por semana
ground-job-deputy = Quién suple
ground-job-deputy-hint = De vacaciones, con gripe o ya fuera: alguien que pueda entrar.
ground-job-lacks = Todavía no es una tarea. Falta esto:
ground-job-kept = Lo que dijiste está en el plan. Los huecos también.
ground-job-no-owner = Nadie responde de ella. Lo que ahí salga mal no es asunto de nadie.
ground-job-no-hours = No tiene horas. Se hace en minutos que son de otra cosa.
ground-job-no-deputy = Nadie suple. Si esa persona enferma o se va, nadie contesta y quizá nadie pueda entrar.
ground-job-asked = «Hoy» pregunta por un hueco cada día hasta que se cierren.
ground-job-again = Cambiar
ground-pays-h = Bien. ¿Vale la pena hacer más?
ground-pays-under = Más compensa solo donde se hace con regularidad y sirve a más de una parte del negocio. Por eso, dos preguntas.
ground-parts = ¿A qué partes del negocio sirve?
ground-role-marketing = Marketing: la gente nos conoce
ground-role-sales = Ventas: la gente pregunta o compra
ground-role-service = Atención: los clientes reciben ayuda ahí
ground-role-personal = Contacto personal: nos conocemos por el nombre
ground-role-people = Personas: colegas y clientes tienen voz
ground-how-regular = ¿Con qué regularidad?
ground-how-regular-ask = Tus publicaciones pueden decirlo. Da una dirección o un archivo, o déjalo.
ground-more = Sí: vale la pena probar con más.
ground-not-more = Todavía no. Primero falta esto:
ground-serves = Dijiste que sirve a: { $parts }. Cada una es ahora una meta de tu plan.
ground-serves-none = No nombraste ninguna parte del negocio a la que sirva.
ground-lack-not-known = No sabemos con qué regularidad se hace. Con una dirección o un archivo, esta respuesta puede cambiar.
ground-lack-long-ago = Lo que se leyó es del { $date }: hace demasiado para decir cómo va hoy. Mira atrás una vez más.
ground-lack-too-little = Lo que se leyó abarca muy pocas semanas para decir con qué regularidad se hace. Un feed muestra solo lo más nuevo; un archivo dice más, o unas semanas más lo dirán.
ground-lack-ended = La publicación más nueva que se leyó es del { $date }. Si sigue, da un archivo más reciente; si terminó, empieza de nuevo en pequeño.
ground-lack-not-steady = No es regular. Las semanas sin publicar cuestan más de lo que traería publicar más.
ground-lack-one-part = Sirve como mucho a una parte del negocio. Busca una segunda antes de poner más horas.

## The earlier attempt
attempt-title = El intento anterior
attempt-ask-h = Miremos atrás, sin reproches.
attempt-ask-under = Las publicaciones dicen cuánto duró, con qué regularidad y de qué iba. Se leen una vez, en esta máquina, y solo se guardan los números.
attempt-address = Dirección del perfil o de su feed
attempt-address-hint = Mastodon o Bluesky: la dirección del perfil. O cualquier feed.
attempt-file = O el archivo que descargaste
attempt-file-hint = Facebook o Instagram (al pedirlo, elige JSON), LinkedIn, Mastodon o X, como ZIP; o solo su archivo de publicaciones. Con sus mensajes dice también quién quedó esperando. Aquí, 64 MB como mucho; la orden banyan look-back lee mayores.
attempt-home = Tu sitio, para contar los enlaces que llevaban a casa
attempt-home-hint = Puede quedar vacío. Entonces esos enlaces no se cuentan.
attempt-look = Mirar atrás
attempt-another = Mirar otro archivo u otro feed
attempt-nothing-given = Da una dirección o elige un archivo. No se leyó nada.
attempt-empty = No encontramos ninguna publicación con fecha, así que no se puede decir nada.
attempt-no-archive = Esto no es un archivo que podamos leer. Puede ser uno de Facebook o Instagram (en JSON, no HTML), LinkedIn, Mastodon o X, o su archivo de publicaciones; de Bluesky, da la dirección del perfil. No se leyó nada.
attempt-too-large = Es demasiado grande para leerlo aquí. Da solo el archivo de publicaciones: your_posts_1.json, posts_1.json, Shares.csv, outbox.json o tweets.js.
attempt-two-networks = Este archivo contiene publicaciones de Facebook y de Instagram, y lo que se dijo en ambos contaría dos veces. Da solo el archivo de publicaciones de uno: your_posts_1.json es de Facebook, posts_1.json es de Instagram. No se leyó nada.
attempt-h =
    { $count ->
        [one] Lo intentaste un mes. Esto es lo que pasó, hasta donde las publicaciones pueden decirlo.
       *[other] Lo intentaste { $count } meses. Esto es lo que pasó, hasta donde las publicaciones pueden decirlo.
    }
attempt-read =
    { $count ->
        [one] Una publicación, { $first }.
       *[other] { $count } publicaciones, del { $first } al { $last }.
    }
attempt-only-newest = Un feed muestra solo las más nuevas; un archivo lo dice todo.
attempt-weeks = Publicaciones por semana
attempt-week = Semana del
attempt-posts = Publicaciones
attempt-as-table = Como tabla
attempt-as-picture = Como imagen
attempt-weeks-words =
    { $with ->
        [one] De { $weeks } semanas, una tuvo una publicación
       *[other] De { $weeks } semanas, { $with } tuvieron una publicación
    }{ $quiet ->
        [0] .
        [one] ; el silencio más largo fue de una semana.
       *[other] ; el silencio más largo fue de { $quiet } semanas.
    }
attempt-good-weeks =
    { $posts ->
        [one] { $weeks } semanas buenas, una publicación cada una
       *[other] { $weeks } semanas buenas, unas { $posts } cada una
    }
attempt-silence = { $weeks } semanas de silencio
attempt-month = { $month } { $year }
attempt-regular = Con qué regularidad
attempt-too-few = Muy pocas publicaciones para decirlo.
attempt-steady = Constante. No fue ese el problema.
attempt-then-bursts = Fuerte durante { $count } semanas, luego a rachas.
attempt-bursts = De vez en cuando.
attempt-quiet =
    { $count ->
        [0] No faltó ninguna semana.
        [one] Nunca más de una semana en silencio.
       *[other] Silencios de hasta { $count } semanas. Quien mira una vez y encuentra una página vieja rara vez vuelve.
    }
attempt-about = De qué iba
attempt-offers =
    { $count ->
        [0] Casi ninguna pedía comprar.
        [one] Una de cada diez pedía comprar.
       *[other] { $count } de cada diez pedían comprar.
    }
attempt-home-of-ten =
    { $count ->
        [0] Casi ninguna llevaba a tu propio sitio.
       *[other] { $count } de cada diez llevaban a tu propio sitio.
    }
attempt-home-not-told = No se sabe cuántas llevaban a tu propio sitio. Nombra tu sitio y mira atrás otra vez para contarlas.
attempt-waiting = Quién quedó esperando
attempt-left =
    { $count ->
        [0] Nadie que te escribió quedó sin respuesta.
        [one] Una persona escribió y nadie le contestó.
       *[other] { $count } personas escribieron y nadie les contestó.
    }
attempt-left-why = Contado en los mensajes del archivo: charlas en las que otra persona tuvo la última palabra, aunque fuera un gracias. Lo escrito bajo las publicaciones no está en ningún archivo.
attempt-left-not-told = No se sabe.
attempt-left-feed = Un feed o un perfil muestra lo que dijiste, no lo que otros te escribieron.
attempt-left-never = Los archivos de esta red contienen lo que dijiste, y nada de lo que otros te escribieron.
attempt-left-missing = Faltan los mensajes en lo que entregaste, o no dicen qué nombre es el tuyo. El archivo completo dice quién escribió el último.
attempt-then = Así que no fue solo el lugar. Esto sería distinto:
attempt-then-any = Qué sería distinto esta vez
attempt-was-rhythm =
    { $with ->
        [one] La otra vez: publicaciones en una de { $weeks } semanas
       *[other] La otra vez: publicaciones en { $with } de { $weeks } semanas
    }
attempt-was-offers = La otra vez: { $count } de cada diez eran ofertas
attempt-was-promise =
    { $count ->
        [one] La otra vez: una persona quedó sin respuesta
       *[other] La otra vez: { $count } personas quedaron sin respuesta
    }
attempt-change-rhythm = Dos por semana, de lo que escribes de todos modos
attempt-change-rhythm-why = Los artículos y boletines se llevan. Una semana sin nada no cuesta nada.
attempt-change-offers = Una oferta de cada diez, siempre con una historia
attempt-change-offers-why = Se te avisa antes de que salga una segunda.
attempt-change-promise = Respuestas en 4 horas los días laborables
attempt-change-promise-why = Queda en el plan, y se pregunta quién suple.
attempt-strategy = ¿Había un plan detrás?
attempt-strategy-written = Sí, escrito
attempt-strategy-in-mind = En la cabeza
attempt-strategy-nothing = No
attempt-frank = Puede que aun así no sea para ti. Entonces las horas son de lo que ya funciona. Júzgalo el { $date }, no antes.
attempt-take = Ponerlo en el plan y seguir
attempt-nothing-to-show = No hay nada que enseñar, seguir
hindsight-h = Qué se sigue de ello
hindsight-no-plan = No había plan. Así que se probaron publicaciones, todavía no las redes como parte de tu trabajo.
hindsight-no-plan-why = Sin plan nadie podía decir si funcionaba. Esta vez lo hay, en una página.
hindsight-one-head = El plan estaba en una sola cabeza. Nadie más podía consultarlo, suplir o decir cuándo parar.
hindsight-one-head-why = Esta vez está escrito, en una página, y pregunta quién suple.
hindsight-not-followed = Había un plan escrito, y aun así pasó lo que muestran estas publicaciones.
hindsight-not-followed-why = Un plan que nadie compara con la semana es papel. Este propone la semana y avisa cuando las ofertas o las respuestas se apartan de él.
hindsight-kept-to = Había un plan escrito, y nada en estas publicaciones habla en contra de cómo se hizo.
hindsight-kept-to-why = Mira entonces para quién era y dónde: pregunta a tres clientes si miran allí antes de volver.
hindsight-not-known = Había un plan escrito. Si las publicaciones lo siguieron, aquí no se puede saber.
hindsight-not-known-why = Un archivo o un feed lo dice. También se puede leer el propio plan antiguo.
hindsight-looked-at = Se mira por primera vez el { $date }: ese día está en el plan.
hindsight-old-plan = Leer el plan antiguo

## Why, as opposed to …
why-title = ¿Por qué redes sociales?
why-h = Por qué redes sociales, en lugar de …
why-under = … una conversación, una carta, una buena hora con un cliente? Basta una frase. Será la raíz de tu plan.
why-label = Las queremos porque
why-again = Se pregunta de nuevo el { $date }, con esta frase al lado.
why-away-h = ¿Qué te funciona ya, lejos de la pantalla?
why-away = Toca todo lo que sea cierto. Queda en tu plan junto a las redes.
why-with-people = Con la gente
why-in-the-work = En el trabajo
why-in-ourselves = En nosotros
why-something-else = Otra cosa
why-site-hint = Entonces miramos enseguida. Puede quedar vacío.
why-not-known = Todavía no lo sé
why-not-known-why = «Todavía no lo sé» es una respuesta. Queda en el plan como pregunta abierta, en la raíz.

## Four taps
taps-h = ¿Aún sin sitio? Entonces Banyan te hace una página.
taps-under = Ya tienes un blog propio. Di con qué empieza y para qué lo quieres.
taps-site-after-all = Sí tengo un sitio
taps-doing = ¿Qué haces, en una frase?
taps-doing-why = Será la primera publicación de tu propio blog. Hoy puede quedar vacía.
taps-wish = ¿Qué debería hacer la gente, sobre todo?
taps-hours = ¿Cuánto tiempo hay por semana?
taps-who = ¿Quién se ocupa?
taps-me = Yo, { $name }
taps-other = Otra persona
taps-who-name = Nombre de quien se ocupa
taps-deputy = ¿Quién suple cuando esa persona está enferma?
taps-nobody = Nadie todavía
taps-deputy-name = Nombre de quien suple
taps-nobody-why = «Nadie todavía» está bien hoy. Será una pregunta en el plan.
taps-name-missing = «Otra persona» está marcada, y no se nombra a nadie. Escribe el nombre o toca la otra respuesta.
taps-promise = ¿Cuándo reciben respuesta, en días laborables?
taps-within = en { $time }
taps-no-promise = Aún sin promesa
taps-promise-why = Una promesa está en el plan y en tu frase, con quien contesta y quien suple.
taps-trade = ¿Qué se parece más a tu oficio?
taps-no-trade = Ninguno de estos
taps-trade-why = Llena los huecos del plan con ejemplos, cada uno marcado como tal hasta que lo hagas tuyo.
taps-bad-hours = Escríbelo así: 2 h o 45 min.
taps-go = Hacer el plan y la primera publicación
taps-stop-why = La primera publicación va a tu propio blog, tras 30 segundos en los que puedes pararla.
wish-ask = Preguntar o reservar
wish-ask-goal = La gente pregunta o reserva
wish-buy = Comprar
wish-buy-goal = La gente compra
wish-come-by = Venir
wish-come-by-goal = La gente viene
wish-remember = Leer y recordarnos
wish-remember-goal = La gente nos lee y nos recuerda

## It stands
action-today = Lo único para hoy, { $date }
action-since = Lo único que está pendiente desde el { $date }
action-done = Hecho
action-aside = No es para nosotros
action-sideline = Pregunta a tus próximos tres clientes: «¿Cómo supiste de nosotros por primera vez?»
action-sideline-why = Anota sus respuestas. Son los primeros números sobre los que se apoya tu plan.
action-tried = Escribe a una persona que te contestó entonces: «¿Qué te gustaría leer de nosotros?»
action-tried-why = Una respuesta dice más que todos los números viejos, y tu próxima publicación puede tratar de ella.
action-no-need = Llama a un cliente con el que no hablas desde hace medio año y pregúntale cómo está.
action-no-need-why = Nada que vender, y no hace falta ninguna red. Así empieza lo que ya funciona.
action-somebody = Pregunta a quien lo hace: ¿quién más puede entrar, y qué hora de la semana le pertenece?
action-somebody-why = Con esas dos respuestas es una tarea. Pon ambas en el plan.
action-pays = Da las gracias, por su nombre, a un cliente que vino por tus publicaciones y pregúntale qué le hizo venir.
action-pays-why = La respuesta dice cuál de tus publicaciones merece decirse otra vez.
opened-plan = Tu plan, un borrador en una página
opened-open = Abrir
opened-gaps =
    { $count ->
        [0] No queda ninguna pregunta abierta.
        [one] Un hueco, como pregunta. Sale en «Hoy».
       *[other] { $count } huecos, como preguntas. Cada día sale uno en «Hoy», unos dos minutos.
    }
opened-stop = Parar
opened-stop-why =
    { $count ->
        [one] Sale en un segundo. Hasta entonces puedes pararla.
       *[other] Sale en { $count } segundos. Hasta entonces puedes pararla.
    }
opened-step-open = todavía no
opened-step-half = a medias: los nombres están en el plan
opened-steps-order = En este orden, cada uno cuando llegue su momento.
opened-from-today = Desde hoy
opened-by = Antes del { $date }
opened-sign-weekly = Algo cada semana, aunque sea pequeño
opened-sign-talks = Primeras conversaciones: alguien pregunta
opened-sign-again = Vuelven las mismas personas
opened-sign-judged = Seguir, cambiar o dejarlo, según los números

## The sentence
sentence-carry = Desde el { $date } llevamos { $what } a { $places }
sentence-carry-also = desde el { $date } también { $what } a { $places }
sentence-write = Desde el { $date } escribimos en nuestro propio sitio
sentence-every-article = cada artículo
sentence-every-letter = cada boletín
sentence-our-articles = nuestros artículos, cada uno tras mirarlo nosotros,
sentence-our-letters = nuestros boletines, cada uno tras mirarlo nosotros,
sentence-own-site = nuestro propio sitio
sentence-answers = { $names } contesta en { $time }
sentence-answers-working = { $names } contesta en { $time } los días laborables
sentence-answers-from = { $names } contesta en { $time }, de { $first } a { $last }
sentence-answers-on = { $names } contesta en { $time } cada { $days }
sentence-while-open = { $answers }, mientras tenemos abierto ({ $hours })
sentence-open-between = de { $opens } a { $closes }
sentence-open-from = desde las { $opens }
sentence-open-until = hasta las { $closes }
sentence-open-on = { $days } { $hours }
days-through = { $first } a { $last }
sentence-hours =
    { $count ->
        [one] una hora
       *[other] { $count } horas
    }
sentence-minutes = { $count } minutos
sentence-shown = Está en una página propia y cambia solo cuando cambian los hechos.
sentence-facts = Hecha solo de hechos. Cambia solo cuando cambian ellos.
sentence-show = Ponerla en nuestro sitio
sentence-hide = Quitarla del sitio
sentence-open = Abrir la página
list-and = { $most } y { $last }
list-or = { $most } o { $last }
