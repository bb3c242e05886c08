### La sala: marco de cada página, la puerta, el primer inicio, Hoy, ajustes, errores, horas.

## Marco
shell-skip = Saltar al contenido
shell-side = Principal
shell-work = Trabajo
shell-work-small = Trabajo, pantalla pequeña
shell-today = Hoy
shell-plan = Plan
shell-write = Escribir
shell-queue = Cola
shell-people = Personas
shell-sources = Fuentes
shell-places = Lugares
shell-ledger = Cuentas
shell-more = Más
shell-settings = Ajustes
shell-find = Buscar o hacer
shell-cli = En la línea de órdenes:
shell-needs =
    { $count ->
        [one] asunto te espera
       *[other] asuntos te esperan
    }
shell-hold-all = Retener todo
shell-hold = Retener
shell-let-go = Soltar
shell-demo = Pueblo de prácticas.
shell-demo-why = Aquí todos los lugares son inventados. Nada sale de esta máquina.
shell-held-label = Todo está retenido
shell-held = Todo está retenido desde { $moment }.
shell-held-by = Lo retiene { $name }. No se pierde nada; no sale nada.
shell-held-restored = Esta carpeta volvió de una copia. Suelta solo cuando ninguna otra máquina publique ya con ella.
shell-held-clock = El reloj de esta máquina saltó. Mira la hora antes de soltar.
copy = Copiar
copied = Copiado
open = Abrir

## Campos
field-name = Tu nombre
field-email = Correo
field-password = Contraseña
field-business = Nombre del negocio
field-language = Idioma
field-zone = Zona horaria

## Papeles
role-guest = Visita
role-reviewer = Revisión
role-author = Autoría
role-editor = Edición
role-owner = Titular

## Horas
when-yesterday = Ayer
when-today = Hoy
when-tomorrow = Mañana
when-today-small = hoy
when-yesterday-at = ayer { $clock }
when-today-at = hoy { $clock }
when-tomorrow-at = mañana { $clock }
when-weekday-at = { $day } { $clock }
when-date-at = { $date } { $clock }
when-date = { $weekday }, { $day } de { $month }
when-date-year = { $weekday }, { $day } de { $month } de { $year }
when-day = { $day } de { $month }
when-day-year = { $day } de { $month } de { $year }
when-short = { $day } { $month }
when-short-year = { $day } { $month } { $year }
when-zone = hora de { $city }
when-weekday =
    { $n ->
        [1] lunes
        [2] martes
        [3] miércoles
        [4] jueves
        [5] viernes
        [6] sábado
       *[7] domingo
    }
when-weekday-short =
    { $n ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    }
when-month =
    { $n ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    }
when-month-short =
    { $n ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[12] dic
    }

## Recién hecho
done-queued = Puesto en la cola. Puedes cambiarlo hasta que salga.
done-sent-soon = Está en camino. Hasta que salga se puede detener aquí.
done-all-sent-soon = Están en camino. Hasta que salgan, cada una se puede detener en su página.
done-cancelled = Cancelado. No se envió nada; las palabras quedan en borrador.
done-left-out = Allí no sale. A sus otros lugares sí sale.
done-open-draft = Abrir el borrador
done-moved = Pasado al próximo hueco libre.
done-moved-to = Pasado a la hora que elegiste.
done-moved-back = De nuevo a la hora que tenía.
done-decided = Anotado como dijiste.
done-missed-again = Lo que no salió a su hora vuelve a preguntar.
done-missed-in-part = Lo que no salió a su hora vuelve a preguntar. Lo que salió o cambió desde entonces queda como está.
done-held = Retenido. No sale nada hasta que sueltes.
done-let-go = Suelto. Todo vuelve a salir según lo previsto.
done-source-added = Fuente añadida. No sale nada antiguo.
done-letter-kept = La carta está aquí. Nada de ella ha salido.
done-source-changed = Cambiado. Vale desde la próxima pieza nueva.
done-source-removed = Fuente quitada. Lo llevado se queda.
done-looked = Mirado. Lo nuevo está aquí.
done-place-added = El lugar está conectado.
done-place-removed = Lugar quitado. Lo publicado allí se queda allí.
done-rested = Ahora descansa. Lo que esperaba allí vuelve a ser borrador.
done-rest-undone = Todo está como antes. Lo que alguien siguió escribiendo se queda en borrador.
done-woken = Despierto otra vez. No sale nada antiguo.
done-saved = Guardado.
done-kept-for-later = Guardado tal como está. Con eso no se responde nada; sigue cuando quieras.
done-kept = Mantenido, con tu motivo.
done-changed = Ya está allí, con estas palabras.
done-taken-out = Esa línea ya no está en el plan. Sus versiones quedan: Plan, versiones anteriores.
done-taken-back = Retirado. Ya no cuenta.
done-asked-again = Desde ahora se vuelve a preguntar.
done-name-dropped = Fuera de la lista. Ya no se pregunta por este nombre.
done-file-removed = Fuera de la biblioteca. Puedes recuperarlo durante 30 días.
done-one-kept = Una se queda: la tienen las publicaciones que esperan, los borradores y las series. La otra está fuera de la biblioteca.
done-bit-removed = Esas palabras ya no están aquí. Las publicaciones que las dicen las conservan.
done-person-removed = Aquí ya no se conoce a esa persona. Las publicaciones quedan como se escribieron.
done-leaving = Está en camino. Hasta que salga puedes detenerla aquí.
done-undone = Deshecho. Otra vez retrocede más; «Rehacer» lo recupera.
done-redone = Vuelve a estar aquí.
done-waits-for-yes = Espera un sí. Decide alguien que puede publicar; hasta entonces puedes cambiarlo o recuperarlo.
done-draft-removed = Borrado. Puedes recuperarlo durante 30 días.
done-draft-back = Ya está de vuelta.
done-asked-to-look = Pedido. Está en su página de hoy hasta que lo mire o haya salido.
done-ask-taken-back = Ya no se le pide.
done-looked-at-draft = Anotado. Quien lo escribe lo lee junto al borrador.
done-put-off = Aplazado hasta mañana por la mañana. Más abajo en esta página puedes recuperarlo.
done-put-aside = Apartado. No se vuelve a preguntar.
done-stopped = Detenida. No salió nada y tus palabras están aquí.
done-stopped-in-part = Detenida. En algunos lugares ya había salido; allí se queda, y el resto está aquí.
done-person-answered = Respondido. En las cuentas consta una persona más con respuesta.
done-needs-no-answer = Fuera de la lista. Más abajo puedes devolverlo.
done-waits-again = Vuelve a esperar. Si contaba en las cuentas, ya no cuenta.
done-series-stays = Guardado. Lo que alguien cambió a mano sigue en la cola.
done-series-ended = Terminada. Lo que se dijo se queda.
done-series-back = Vuelve como antes.
done-said-already = Este artículo ya se ha dicho: aquí está su publicación. No se ha empezado nada.

## La puerta
sign-in = Entrar
sign-in-welcome = Hola de nuevo en { $business }
sign-in-welcome-plain = Hola de nuevo
sign-in-signed-out = Has salido.
sign-in-signed-out-why = Lo que está en la cola sale sin ti.
sign-in-ended = La sesión terminó porque hacía mucho tiempo.
sign-in-ended-why = Lo que escribías está guardado en este aparato. Entra y ahí está.
sign-in-another = { $name } ha entrado aquí.
sign-in-another-why = La página de la que viene esto la abrió otra persona. Nada se guardó con el nombre de { $name } y nada se publicó. Viene contigo: entra quien lo escribió, lo mira otra vez y lo envía.
sign-in-another-stay = Seguir como { $name }
kept-why = Lo que habías escrito o compartido viene contigo. Entra, míralo otra vez y envíalo.
kept-too-large = { $name } es demasiado grande para venir contigo. Compártelo o elígelo otra vez cuando hayas entrado.
kept-h = Has vuelto a entrar
kept-lead = Mientras tanto no se envió nada. Lo que habías escrito o compartido está aquí; con un toque se hace lo que querías.
kept-send = Seguir con ello
kept-back = Dejarlo
sign-in-seat-ended = Tu sitio aquí ha terminado.
sign-in-seat-ended-why = Quien lleva el negocio puede darte uno nuevo. Lo que hiciste queda con tu nombre.
sign-in-wrong = El correo y la contraseña no van juntos. Después de demasiados intentos seguidos esperamos un poco.
sign-in-too-many = Demasiados intentos. Puedes probar otra vez a las { $clock }, { $zone }.
sign-in-too-many-why = Así nadie ajeno puede adivinar. Tus publicaciones siguen mientras tanto.
sign-in-too-long = Eso era más de lo que acepta la entrada.
sign-in-too-long-why = No se leyó hasta el final: nada de ello está guardado ni publicado. Entra aquí sin ello y después compártelo o envíalo otra vez.
sign-in-lost = ¿Perdiste la contraseña?
sign-in-lost-how = No hace falta correo. Quien lleva esta máquina escribe una línea y obtiene una contraseña nueva para ti:
sign-in-foot = Funciona en tu propia máquina. Sin más cookies que la que mantiene tu sesión.
sign-in-tree = Dibujo de un baniano
sign-in-motto = Una raíz, muchos lugares.

## Primer inicio
first-step = Paso { $n } de 4
first-go-on = Seguir
first-owner-title = Te damos la bienvenida
first-owner-h = Hola. ¿Quién eres, y de qué negocio?
first-owner-under = Tres minutos desde aquí hasta tu plan y tu primera publicación. Ningún correo que confirmar, nada que instalar.
first-bad-code = Esta dirección no abre la puerta.
first-bad-code-do = Quien empieza aquí queda como titular; por eso hace falta el código que Banyan mostró al arrancar. Abre la dirección completa, o escribe aquí su código. Cada arranque muestra uno nuevo.
first-code = Código de la dirección mostrada
first-no-name = Falta tu nombre.
first-not-an-email = Esto aún no es una dirección de correo.
first-short-password = Esa contraseña es demasiado corta.
first-no-business = Falta el nombre del negocio.
first-unknown-zone = No conocemos esa zona horaria. Escríbela como Europe/Madrid.
first-email-why = Solo para entrar. Escribimos allí cuando lo pides.
first-password-why = Al menos { $count } letras. Una frase va bien.
first-promise = Lo que recibes
first-promise-words = Escribes donde siempre. Banyan lo lleva a tus lugares, como a cada uno le gusta.
first-promise-own = Tus palabras, direcciones y accesos se quedan en esta máquina.
first-site-title = Tu sitio
first-site-h = Pega la dirección de tu sitio.
first-site-under = Miramos una vez y mostramos lo que ya tienes. No se envía nada a ningún sitio.
first-site-label = Dirección de tu sitio o blog
first-site-look = Mirar
first-site-what = Leemos unas pocas páginas públicas y buscamos artículos, un pódcast, un boletín y enlaces a tus lugares.
first-site-none = Todavía no tengo sitio ni boletín
first-looks = Qué buscamos
first-looks-articles = Artículos que publicas
first-looks-podcast = Un pódcast
first-looks-letter = Un boletín
first-looks-places = Perfiles que tu sitio enlaza
look-not-an-address = Esto no parece una dirección. Podría ser example.org.
look-unreachable = Allí no responde nadie. ¿Está bien escrita, y se abre en tu navegador?
look-own-network = Esta dirección lleva a la red propia de esta máquina, por eso no la abrimos.
look-too-slow = El sitio tardó más de lo que esperamos. Prueba otra vez en un minuto.
look-nothing-found = El sitio responde, pero no hallamos ningún canal de noticias. Quizá sirva la página con tus artículos, o la dirección del canal.
first-found-title = Lo que ya tienes
first-found-h = Ya dices mucho. Aquí está.
first-found-under = Apaga lo que no uses. Aún no se envía nada.
first-found-nothing = El sitio responde, pero no hallamos artículos.
first-found-nothing-do = Entonces tu primera publicación es una frase tuya. Una fuente se puede añadir después.
first-found-from = De tu sitio
first-found-read =
    { $count ->
        [one] leído en un segundo
       *[other] leído en { $count } s
    }
first-found-back = Otra dirección
found-items =
    { $count ->
        [0] Aún vacío
        [one] Una pieza
       *[other] { $count } piezas
    }
found-newest = · la última { $date }
found-vouched = Tu sitio y el perfil se enlazan: es tuyo
found-domain = Tu propio dominio es su nombre: es tuyo
found-linked = Tu sitio lo enlaza
found-quiet = Callado desde { $year }. Queda como rama en reposo
found-connected = conectado
found-connect = Conectar
found-by-hand = a mano por ahora
found-resting = en reposo
found-open = Abierto de { $from } a { $to }
found-open-by-day = Abierto a estas horas
found-open-why = { $days }. Tu plan guarda estas horas, y en ellas cuenta una respuesta prometida
found-letter = Un boletín al que la gente se puede suscribir
found-letter-why = Está en tu plan como lugar propio
found-booking-why = Donde la gente reserva: de allí sale el número de tu meta
found-language = Tu sitio habla { $language }
found-language-why = Encendido, el negocio también lo hace aquí
first-mode = ¿Qué pasa con algo nuevo?
first-mode-show = Cada pieza nueva espera en borrador hasta tu sí.
first-mode-carry = Cada pieza nueva sale en el próximo hueco libre, tras las comprobaciones.
first-old = Lo que ya está
first-old-words = Nada antiguo va a otros lugares. Tu pieza más reciente será aquí la primera página de tu propio sitio.
first-done-title = Está en pie
first-done-h = Está en pie, { $name }.
first-done-small = Pequeño, y cierto.
first-done-say = Lo que puedes decir desde ahora
first-done-say-soon = Cuando haya una fuente y un lugar, aquí estará tu frase.
first-done-say-out = En cuanto salga tu primera publicación, aquí estará tu frase.
first-done-say-held = Todo está retenido, así que no hay nada que decir. En cuanto lo sueltes, aquí estará tu frase.
first-done-out = Fuera
first-done-due = Sale por sí solo
first-done-leaving = Saliendo ahora
first-done-asks = Espera tu palabra
first-done-stopped = Parada: no salió a ningún lado
first-done-post = Tu primera publicación
first-done-look = Verla
first-done-no-post = Cuando salga tu próximo artículo, te espera aquí. O escribe algo corto ahora.
first-done-unread =
    { $count ->
        [one] Una fuente no se pudo leer ahora
       *[other] { $count } fuentes no se pudieron leer ahora
    }
first-done-unread-why = La has activado, y nada de ella sale hasta que se haya leído. Prueba otra vez dentro de un minuto; el plan está hecho de todos modos.
first-done-unread-again = Probar otra vez
first-done-today = Ir a Hoy
first-again = Tus respuestas, otra vez:
first-roots = Primero las raíces. Se juzga el { $date }, no antes.
first-roots-words = Un baniano enseña poco en su primer medio año. Hasta entonces busca estas tres señales, no clientes.
first-later = Más tarde
first-found-letter = De tu boletín
first-found-letter-read = leído
first-found-letter-first = Será la primera página de tu propio blog.

## Hoy
today-morning = Buenos días, { $name }.
today-afternoon = Buenas tardes, { $name }.
today-evening = Buenas noches, { $name }.
today-nothing = Nada te necesita.
today-needs =
    { $count ->
        [one] Una cosa te necesita.
        [2] Dos cosas te necesitan.
        [3] Tres cosas te necesitan.
        [4] Cuatro cosas te necesitan.
        [5] Cinco cosas te necesitan.
       *[other] { $count } cosas te necesitan.
    }
today-minutes =
    { $count ->
        [one] Un minuto en total, más o menos.
       *[other] Unos { $count } minutos en total.
    }
today-min = { $count } min
today-plan-has = Tu plan tiene { $has } para hoy.
today-plan-more = Tu plan tiene { $has } para hoy. El resto puede esperar a mañana.
today-quiet = Un día tranquilo. Lo elegiste tú: todo esto puede esperar.
today-needs-you = Te necesita
today-after =
    { $count ->
        [one] Después de esto has terminado por hoy.
       *[other] Después de todo esto has terminado por hoy.
    }
today-more =
    { $count ->
        [one] Una más puede esperar.
       *[other] { $count } más pueden esperar.
    }
today-put-off = Aplazado hasta mañana
today-bring-back = Recuperar
today-others = De esto se ocupan otros
today-other-signed-out = { $place } tiene la sesión cerrada
today-other-yes = «{ $title }» espera un sí
today-other-ends = En { $place } hay que volver a entrar antes del { $date }
today-other-owner = Lo hace la persona titular.
today-other-editor = Lo deciden edición y titular.
today-other-author = Lo hace quien escribe aquí.
today-empty = Ve a lo tuyo.
today-empty-why =
    { $count ->
        [0] Hoy no sale nada.
        [one] Hoy sale una publicación por sí sola.
       *[other] Hoy salen { $count } publicaciones por sí solas.
    }
today-empty-held =
    { $count ->
        [0] Todo está retenido.
        [one] Todo está retenido. Hoy saldría una publicación.
       *[other] Todo está retenido. Hoy saldrían { $count } publicaciones.
    }
today-see-queue = Ver la cola
today-day = Hoy funciona solo
today-day-empty = No hay nada previsto para hoy.
today-day-out-waits = Fuera; en otro lugar espera: { $moment }
today-day-waits-out = Espera; en otro lugar salió { $moment }
today-write-one = Escribir una publicación
today-now = Ahora
today-aside = Tiempo, metas y lo que vale la pena saber
today-say = Lo que puedes decir
today-say-there = Copiarlo o mostrarlo a todos
next-ask-since = El siguiente paso hacia «{ $level }», deseado desde el { $day }
next-ask-toward = El siguiente paso hacia «{ $level }»
next-ask-source = Di a Banyan dónde escribes: en tu sitio, en tu boletín o aquí.
next-ask-posts-out = Deja salir una publicación.
next-ask-promise = Escribe en el plan en cuántas horas se recibe una respuesta.
next-ask-answers = Responde a alguien y apúntalo en dos toques.
next-ask-goal = Da a una meta su número y su día.
next-ask-no-clash = Mira las líneas del plan que se contradicen.
next-ask-review-ahead = Fija el día en que vuelves a mirar el plan.
next-ask-every-week = Algo cada semana, cuatro semanas seguidas: planea la próxima publicación.
next-ask-budget = Escribe en el plan cuánto se puede gastar.
next-ask-goal-counted = Di el número de una meta.
next-ask-let-go = Por ahora, hasta aquí
next-ask-let-go-why = Así queda escrito en el plan que basta con lo alcanzado.
today-beside = { $count } cosas más, cuando haya tiempo
today-question = Una pregunta del plan, unos dos minutos
today-learn = Para hoy, de tu propia lista
today-learn-see = Ir allí
today-week = Esta semana
today-week-used = { $used } de { $planned }
today-week-used-only = { $used } hasta ahora
today-note = Anotar algo
today-out = Salió
today-out-empty = Aún nada. Cada publicación estará aquí con su prueba.
today-proof = con prueba
today-tree-well =
    { $count ->
        [one] Tu único lugar está bien.
       *[other] Tus lugares: los { $count } están bien.
    }
today-tree-asks = Tus { $count } lugares. Estos preguntan por ti: { $places }.
today-tree-broken = entrar
today-tree-held = retenido
today-tree-free = libre
today-tree-silent = sin respuesta
today-tree-decide = te pide
today-says-next = bien, próxima publicación { $moment }
today-says-last = bien, última { $moment }
today-says-free = bien, nada previsto
today-says-ends = pide que vuelvas a entrar antes del { $day }
today-says-broken = hay que volver a entrar
today-says-silent = sin respuesta desde { $moment }
today-says-held = en espera
today-says-asks =
    { $count ->
        [one] una publicación te pide algo
       *[other] { $count } publicaciones te piden algo
    }
today-says-rested = en reposo, en uso de { $from } a { $to }
today-week-left =
    { $count ->
        [0] Lo que el plan tiene para esta semana está usado.
        [one] Da para una publicación más.
       *[other] Da para { $count } publicaciones más.
    }
today-goals = Metas
today-goal-of = de { $target }
today-goal-fewer = meta: { $target }
today-goal-began = { $number } cuando se fijó.
today-goal-told = { $number } el { $day }, según se dijo.
today-goal-came =
    { $count ->
        [0] Desde el { $day } no vino nadie por lo que lleva allí.
        [one] Desde el { $day } vino una persona por lo que lleva allí.
       *[other] Desde el { $day } vinieron { $count } personas por lo que lleva allí.
    }
today-pace-not-before = No se juzga antes del { $day }.
today-pace-not-told = Nadie ha contado aún quién vino. Anota una llamada y cuenta.
today-pace-no-number = Nadie ha dicho aún su número. Dilo y se verá el ritmo.
today-pace-open = Di dónde estaba, cuánto y hasta cuándo, y se podrá decir el ritmo.
today-pace-reached = Alcanzada.
today-pace-ahead = Por delante del ritmo
today-pace-on = Al ritmo
today-pace-behind =
    { $count ->
        [one] Un poco por detrás: una por semana bastaría
       *[other] Un poco por detrás: { $count } por semana bastarían
    }
today-pace-behind-fewer =
    { $count ->
        [one] Un poco por detrás: una menos por semana bastaría
       *[other] Un poco por detrás: { $count } menos por semana bastarían
    }
today-pace-over = Su día ha pasado. El plan puede fijar el siguiente.
today-worth = Conviene saberlo
today-worth-since = Contado desde el { $day }.
need-people-waiting =
    { $count ->
        [0] { $name } espera tu respuesta
        [one] { $name } y otra persona esperan tu respuesta
       *[other] { $name } y { $count } más esperan tu respuesta
    }
need-people-waiting-why = { $place }, desde { $moment }. Es más de lo que prometiste.
need-see-people = Ver quién espera
need-unknown = No sabemos si «{ $title }» está fuera
need-unknown-why = Salió { $moment } y no volvió respuesta. No lo enviaremos dos veces a ciegas.
need-in-part = «{ $title }» está fuera en parte
need-in-part-why = { $out } de { $of } partes están fuera. Termina, retira o déjalo.
need-refused = «{ $title }» no fue aceptada
need-held-back = «{ $title }» está retenida
need-asks-yes = { $name } escribió «{ $title }»
need-asks-look = { $name } te pide que mires «{ $title }»
need-asks-look-nobody = Se te pide que mires «{ $title }»
need-asks-look-why = Pedido { $moment }. Aún no ha salido.
need-several-unknown =
    { $count ->
        [one] De una publicación en { $place } no sabemos si salió
       *[other] De { $count } publicaciones en { $place } no sabemos si salieron
    }
need-several-in-part =
    { $count ->
        [one] Una publicación en { $place } salió en parte
       *[other] { $count } publicaciones en { $place } salieron en parte
    }
need-several-refused =
    { $count ->
        [one] { $place } no aceptó una publicación
       *[other] { $place } no aceptó { $count } publicaciones
    }
need-several-held-back =
    { $count ->
        [one] Una publicación en { $place } está retenida
       *[other] { $count } publicaciones en { $place } están retenidas
    }
quoted = «{ $text }»
need-several-why =
    { $count ->
        [0] Por el mismo motivo: { $titles }.
        [one] Por el mismo motivo: { $titles } y una más.
       *[other] Por el mismo motivo: { $titles } y { $count } más.
    }
need-empty = { $moment }: nada previsto en { $place }
need-empty-why = Tu plan quiere una publicación allí. Una semana tranquila también está bien.
need-empty-draft = Has empezado «{ $title }».
need-go-on-writing = Seguir escribiendo
need-missed =
    { $count ->
        [one] Se perdió una publicación
       *[other] Se perdieron { $count } publicaciones
    }
need-missed-why = Tocaban desde { $moment }. Nada salió tarde por sí solo.
need-reconnect = { $place } te pide entrar de nuevo
need-ends-soon = { $place } te pide entrar de nuevo antes del { $date }
need-assets-end = «{ $asset }» se puede usar hasta el { $day }
need-assets-end-person = Después ya no puede salir ninguna publicación nueva con ella. Vuelve a preguntar a { $person } o elige otra imagen.{ $count ->
        [0] {""}
        [one] {" "}Otro archivo termina en menos de un mes.
       *[other] {" "}Otros { $count } archivos terminan en menos de un mes.
    }
need-assets-end-why = Después ya no puede salir ninguna publicación nueva con ella.{ $count ->
        [0] {""}
        [one] {" "}Otro archivo termina en menos de un mes.
       *[other] {" "}Otros { $count } archivos terminan en menos de un mes.
    }
need-series-mend = «{ $title }» ya no sale por sí sola
need-series-rests = «{ $title }» sigue en pausa
need-series-rests-why = En pausa desde el { $date }; desde entonces habría salido { $count } veces. Déjala seguir o termínala.
need-series-last = «{ $title }» sale por última vez
need-series-last-why = Sale: { $moment }. Crea otra si debe continuar.
need-series-over = «{ $title }» salió por última vez
need-series-over-why = Fue el { $date }. Crea otra o termínala.
need-see-series = Ver lo que vuelve
need-see-file = Ver el archivo
need-reconnect-why =
    { $count ->
        [0] Ninguna publicación espera por ello.
        [one] Una publicación espera por ello.
       *[other] { $count } publicaciones esperan por ello.
    }
need-waiting-more =
    { $count ->
        [one] y una más
       *[other] y { $count } más
    }
need-held-items =
    { $count ->
        [one] Una pieza de { $source } está retenida
       *[other] { $count } piezas a la vez de { $source }
    }
need-held-items-why = Más que de costumbre, o más antiguas. No ha salido nada; tú eliges.
need-say-so = «{ $title }» espera tu sí
need-say-so-why = Sale { $moment } si dices que sí.
need-more-fresh =
    { $count ->
        [one] Una más de { $source } espera tu sí
       *[other] { $count } más de { $source } esperan tu sí
    }
need-more-fresh-why = Cada una sale en un hueco libre propio si dices que sí.
need-source-silent = { $source } no responde
need-source-silent-why = Desde el { $date }. Seguimos mirando, menos a menudo.
need-source-gone = { $source } ya no existe
need-source-gone-why = Desde el { $date }. Hemos dejado de mirar. Danos su dirección nueva o quita la fuente.
need-quiet-days =
    { $count ->
        [one] Una publicación espera en un día que ahora es tranquilo
       *[other] { $count } publicaciones esperan en días que ahora son tranquilos
    }
need-quiet-days-why = Desde el { $day }. Muévelas en la cola a sus próximas horas libres, o deja que salgan como estaba previsto.
need-still-connected = El plan deja descansar { $place }, y allí siguen saliendo publicaciones
need-still-connected-why =
    { $count ->
        [0] Ahora no espera allí ninguna publicación.
        [one] Allí espera una publicación; antes ves qué será de ella.
       *[other] Allí esperan { $count } publicaciones; antes ves qué será de ellas.
    } Deja descansar el lugar, o cambia su línea en el plan.
need-first-questions = ¿En qué punto estás con las redes sociales?
need-first-questions-why = Cuatro preguntas; sigue donde estaba.
need-clients-said = ¿Qué dijeron tus tres clientes?
need-clients-said-why = El { $day } querías mirar sus respuestas. Dos toques por cliente.
need-note-clients = Anotarlo
need-go-on = Seguir
need-first-source = Dinos dónde escribes
need-first-source-why = Basta la dirección de tu sitio.
need-first-place = Conecta tu primer lugar
need-first-place-why = Mastodon y Bluesky llevan un minuto cada uno.
need-write-here = Escribimos aquí
need-own-site-only = Basta nuestro propio sitio
need-tomorrow = Recordármelo mañana
need-not-now = Ahora no
need-see-proof = Ver la prueba
need-see-post = Ver la publicación
need-decide = Decidir
need-sign-in-there = Entrar allí
need-look-and-say = Mirar y decir sí
need-look-at-draft = Mirarlo
need-look-at-source = Mirarla
need-add-source = Añadir una fuente
need-add-place = Añadir un lugar
need-next-step = Primer paso { $number }: { $title }
need-next-step-why =
    { $answered ->
        [0] Cuatro pasos antes de que algo crezca. Este es el primero.
        [one] Uno de los cuatro está respondido.
       *[other] { $answered } de los cuatro están respondidos.
    } Mientras tanto se puede trabajar igual.
need-review = El plan espera su repaso
need-review-why = Tocaba el { $day }. Por qué redes sociales, qué sigue y cuándo otra vez.
need-speak = ¿Te crees lo que dice el plan?
need-begin-review = Empezar el repaso
need-say-it = Decirlo
need-see-step = Dar el paso
trouble-refused-rest = Tus palabras están guardadas; los demás lugares no se tocan.

## Ajustes
settings-h = Poco que ajustar. Todo está aquí.
settings-business = Negocio
settings-business-who = Para todos aquí
settings-zone-why = Toda hora que ves es de esta zona.
field-site = Tu sitio web
settings-site-why = Solo si no es este Banyan: las tarjetas con código llevan allí.
settings-no-site = Esto no es la dirección de un sitio web. Escríbela como www.example.org. No se cambió nada.
settings-site-here = Este Banyan
settings-machine = Esta máquina
settings-base = Dirección de este Banyan
settings-base-why = Así llegan los navegadores y las redes a esta máquina. Quien la lleva lo fija donde se inicia Banyan: base_url en banyan.toml o --base-url.
settings-change = Cambiar
settings-save = Guardar
settings-owner-only = Solo el titular puede cambiar esto.
settings-conflict = Alguien cambió los ajustes mientras tanto.
settings-conflict-do = Lo que escribiste está abajo. Repásalo y guarda otra vez.
settings-sign-in = Entrada
settings-password-old = Contraseña de ahora
settings-password-new = Contraseña nueva
settings-password-change = Cambiar la contraseña
settings-password-wrong = La contraseña de ahora no es correcta. No se cambió nada.
settings-password-same = La antigua y la nueva son iguales. No se cambió nada.
tokens-title = Programas
tokens-what = Una caja, un script, una hoja de cálculo: un programa tuyo puede leer y hacer lo que le permitas.
tokens-go = Accesos para programas
tokens-h = Accesos para programas.
tokens-new = Un token nuevo
tokens-lead = Un token es una contraseña para un solo programa. Quien lo tiene trabaja aquí en tu nombre, hasta donde lo permitas, hasta que termine.
tokens-name = ¿Para qué es?
tokens-name-why = Para saber luego cuál se puede quitar.
tokens-role = ¿Qué puede hacer?
tokens-may-look = Solo mirar
tokens-may-write = Mirar, anotar y escribir publicaciones
tokens-may-publish = También enviar, retener y decidir
tokens-may-own = Todo, también el plan
tokens-until = ¿Hasta cuándo?
tokens-until-why = Puede quedar vacío: entonces vale hasta que lo termines.
tokens-add = Crear el token
tokens-made = Este es el token para { $name }. Cópialo ahora: aquí no se guarda y no se puede volver a mostrar.
tokens-list = Tokens que hay
tokens-line = hecho { $date } por { $name }
tokens-used = usado por última vez { $moment }
tokens-unused = nunca usado
tokens-ends = hasta el { $date }
tokens-no-end = sin fin
tokens-ended = su plazo ha pasado
tokens-removed = terminado { $date }
tokens-remove = Terminarlo ahora
tokens-no-name = Di para qué es. No se ha creado ningún token.
tokens-past = Ese día ya ha pasado. No se ha creado ningún token.
tokens-not-a-day = Eso no es una fecha. No se ha creado ningún token.
tokens-many = Ya hay { $max } tokens. Termina primero uno. No se ha creado ningún token.
tokens-document = Lo que un programa puede pedir está aquí, para programas:
settings-session = Este aparato
settings-sign-out = Salir
settings-unsent = En este dispositivo hay palabras tuyas que quizá no se hayan guardado. Al salir desaparecen de aquí.
settings-unsent-see = Verlas
settings-version = Banyan { $version }. Software libre, Apache-2.0.
settings-help = Quién puede hacer qué

## Ayuda
help-title = Ayuda
help-h = Ayuda
help-keys = Teclas
help-keys-why = Todo tiene también un botón. Mientras escribes, las teclas descansan.
help-keys-single = Las teclas de una sola letra funcionan en este dispositivo
help-key-undo = Deshacer lo último, donde la página lo ofrece
help-key-needs = De una cosa que te necesita a la siguiente; Enter la abre
help-key-queue = Poner en la cola, mientras escribes
help-key-at = Elegir una hora, mientras escribes
help-key-place = Activar o quitar un lugar, mientras escribes
help-key-link = El enlace de las palabras marcadas, al escribir
help-key-bits = Palabras guardadas, tras una / al principio de una palabra
help-rights = Quién puede hacer qué
help-lead = Cinco derechos y los papeles que los tienen. Abajo está la tabla que obedece el propio programa.
help-right-look = Verlo todo
help-right-write = Escribir, poner en la cola, cambiar palabras
help-right-publish = Enviar, retener, cancelar y decidir
help-right-connect = Conectar y quitar lugares y fuentes
help-right-own = Cambiar el propio negocio
help-every = Cada acción, una por una
help-verb = Acción
help-address = Dirección
help-yes = sí
help-no = no

## Cuando algo no va bien
error-400 = Esto no fue aceptado.
error-400-do = Era demasiado grande o no vino de esta página. Vuelve, carga la página de nuevo y prueba otra vez.
error-403 = Tu papel no permite esto.
error-403-do = No se cambió nada.
error-403-who = { $name } puede hacerlo, o darte el permiso.
error-404 = No hay nada en esta dirección.
error-404-do = Quizá se quitó, o la dirección tiene un desliz.
error-409 = Alguien cambió esto antes que tú.
error-409-do = Tus palabras no se pierden. Mira qué dice ahora y ponlas otra vez.
error-409-by = Lo cambió { $name }.
error-409-kept = Lo que escribiste
error-409-back = Ver qué dice ahora
error-500 = Algo se rompió de nuestro lado.
error-500-do = Tus publicaciones están a salvo: lo que estaba en cola sigue en cola, nada sale dos veces. Prueba otra vez; si sigue, da este número a quien lleva la máquina.
error-500-number = Número:
error-today = Ir a Hoy
error-not-now = Eso no se puede hacer ahora.
error-not-now-do = No se cambió nada.

## Qué ha pasado: quién hizo qué, y cuándo
who-by-program = { $name } mediante { $program }
activity-title = Historial
activity-h = Qué ha pasado aquí.
activity-lead = Cada cambio, con quién lo hizo. Lo que hizo un programa figura con el nombre de quien le dio acceso.
activity-empty = Todavía no ha pasado nada.
activity-itself = por sí solo
activity-older = Anterior
activity-newest = Volver a lo más reciente
activity-go = Ver qué ha pasado
did-compose-add-asset = Un archivo entró en la biblioteca
did-compose-add-recurring = Se preparó una serie de publicaciones
did-compose-ask-look = Se pidió a alguien que mirara un borrador
did-compose-bring-back-asset = Un archivo vuelve a estar en la biblioteca
did-compose-bring-back-bit = Unas palabras guardadas vuelven a estar ahí
did-compose-bring-back-consent = Un sí que se quitó vuelve a contar
did-compose-bring-back-contact = Una persona que se menciona vuelve a estar ahí
did-compose-bring-back-recurring = Una serie terminada continúa
did-compose-carry = Un artículo o una carta se convirtió en publicación
did-compose-change-aim = Una publicación sirve ahora para otra cosa
did-compose-change-asset = Un archivo tiene otras palabras, etiquetas o derechos
did-compose-change-article = Una página del sitio propio tiene otras palabras
did-compose-change-recurring = Una serie dice otras palabras desde ahora
did-compose-change-words = Una publicación tiene otras palabras en un lugar
did-compose-bring-back-draft = Un borrador vuelve a estar ahí
did-compose-keep-bit = Se guardaron palabras para usarlas otra vez
did-compose-keep-contact = Se anotó a una persona que se menciona
did-compose-keep-one = De dos archivos parecidos se conservó uno
did-compose-keep-yes-paper = Se guardó el papel de un sí
did-compose-make-recurring = Una publicación de una serie entró en la cola
did-compose-mend = Se corrigió una errata
did-compose-note-consent = Alguien que aparece dijo que sí
did-compose-pause-recurring = Una serie descansa
did-compose-put-article = Una página está en el sitio propio
did-compose-remove-asset = Se sacó un archivo de la biblioteca
did-compose-remove-bit = Se quitaron palabras guardadas
did-compose-remove-consent = Se quitó un sí anotado por error
did-compose-remove-contact = Se quitó a una persona que se mencionaba
did-compose-remove-draft = Se quitó un borrador
did-compose-remove-recurring = Una serie terminó
did-compose-resume-recurring = Una serie continúa
did-compose-say-looked = Alguien miró un borrador
did-compose-stop = Se detuvo una publicación y vuelve a ser borrador
did-compose-take-back-look = Ya no se pide a nadie que mire un borrador
did-compose-they-differ = Dos archivos parecidos siguen siendo dos
did-compose-withdraw-article = Se retiró una página del sitio propio
did-compose-withdraw-consent = Alguien que aparece retiró su sí
did-compose-write = Se escribió una publicación
did-compose-write-anew = De lo retirado se empezó un borrador nuevo
did-converse-answered-there = Quien esperaba recibió la respuesta en la propia red
did-converse-mark = Se anotó lo que necesita una persona que espera
did-gather-add-source = Se añadió una fuente
did-gather-decide = Se dijo qué artículos se llevan
did-gather-held = Se retuvieron artículos, que preguntan antes
did-gather-remove-source = Una fuente ya no se lee
did-gather-set-carrying = Una fuente lleva por sí sola, o vuelve a mostrar antes
did-gather-skip = Un artículo no se lleva
did-guard-choose = Se dijo por qué no se pregunta antes de enviar
did-guard-keep = Lo que se preguntó antes de enviar se deja como está
did-guard-take-back = Antes de enviar se pregunta otra vez como antes
did-handover-restored = Todo volvió de una copia, y está detenido
did-measure-add-cards = Se repartieron tarjetas con código
did-measure-change-entry = Se corrigió una línea anotada
did-measure-choose-wall-kinds = Se eligió para qué es el código de la pared
did-measure-new-wall-code = El código de la pared es nuevo
did-measure-note = Se anotó algo
did-measure-take-back = Se retiró una línea anotada
did-measure-take-back-number = Se retiró el número de una meta
did-measure-tell-goal = Se dijo el número de una meta
did-plan-add-learning = Un libro o un curso entró en una lista
did-plan-answer-knowing = Alguien dijo lo que sabe
did-plan-answer-step = Se contestó un primer paso
did-plan-change = El plan tiene una versión nueva
did-plan-decide-goal = Una meta encontrada se incluyó o se dejó fuera
did-plan-end-review = Se volvió a mirar el plan
did-plan-finish-learning = Algo de una lista está hecho, o todavía no
did-plan-first-answer = Se contestó una primera pregunta
did-plan-keep-paper = Se guardó un plan de negocio o de informática
did-plan-note-goal = Se escribió una meta de otro plan
did-plan-first-asked-again = Lo apartado se pregunta de nuevo
did-plan-share = Se creó un enlace al plan
did-plan-speak-in-review = Alguien dijo si cree en ello
did-plan-unshare = Un enlace al plan terminó
did-publish-blocked = Una publicación no pudo salir tal como estaba
did-publish-cancelled = Una publicación no saldrá
did-publish-change = Una publicación que ya salió tiene otras palabras
did-publish-channel-paused = Un lugar espera: pide volver a entrar, o nos rechazó
did-publish-connect-channel = Se conectó un lugar
did-publish-decide = Se decidió sobre una publicación que esperaba
did-publish-missed = Pasó la hora de una publicación
did-publish-needs-attention = Una publicación no fue aceptada
did-publish-outcome-unknown = Se perdió una respuesta; miramos si la publicación está ahí
did-publish-over = Una oferta o un sí terminó, y su publicación está detenida
did-publish-page-not-out = Una publicación espera su página
did-publish-pause-channel = Un lugar está retenido
did-publish-processing = Un lugar sigue trabajando en una publicación
did-publish-published = Una publicación salió
did-publish-published-in-part = Una publicación salió en parte
did-publish-put-back = Un lugar que se dejó fuera recibe al final su publicación
did-publish-remember-branch = Se anotó un lugar de otros años
did-publish-remove-channel = Un lugar ya no está conectado
did-publish-rest-channel = Un lugar descansa; lo dicho allí se queda
did-publish-resume-channel = Un lugar continúa
did-publish-scheduled = Una publicación espera su hora
did-publish-submitting = Una publicación está en camino
did-publish-take-down = Se retiró una publicación
did-publish-undo-rest = Un lugar ya no descansa: se deshizo
did-publish-wake-channel = Un lugar que descansaba se usa otra vez
did-schedule-change = Un lugar tiene otras horas semanales
did-schedule-hold = Se detuvieron todas las publicaciones
did-schedule-move = Una publicación tiene otra hora
did-schedule-release = Las publicaciones detenidas vuelven a salir
did-schedule-take-week = Las horas semanales siguen el plan
did-workspace-add-token = Un programa recibió acceso
did-workspace-add-user = Alguien puede entrar
did-workspace-begin = La empresa empezó
did-workspace-bring-back-need = Algo aplazado vuelve a estar en la página de hoy
did-workspace-change-password = Se cambió una contraseña
did-workspace-change-settings = Cambió el nombre, la zona, el idioma o el sitio
did-workspace-change-template = Se cambió una plantilla para llevar artículos
did-workspace-end-seat = Se terminó el sitio de alguien
did-workspace-put-off-need = Algo de la página de hoy se aplazó hasta mañana
did-workspace-remove-token = El acceso de un programa terminó
