### Escribir una publicación y verla ajustada a cada lugar.

write-why = Para qué:
write-h =
    { $count ->
        [0] Dilo una vez
        [one] Dilo una vez, para un lugar
       *[other] Dilo una vez, para { $count } lugares
    }
write-say = Lo que quieres decir
write-words = Tus palabras
write-link = Enlace
write-link-why = La página a la que lleva. Cada lugar la recibe como le gusta.
write-link-offered = Si queda vacío, lleva a { $address }, como dice el plan.
write-language = Escrito en
write-language-none = Sin indicar
write-places = Llevar a
write-audience-why = Al elegir uno se activan los lugares donde lee.
write-audience-places = Activar sus lugares
write-audience-reads = Activado: donde lee «{ $audience }», según el plan. Puedes cambiarlo.
write-audience-nowhere = El plan no nombra ningún lugar conectado para «{ $audience }», así que se queda lo que elegiste.
write-goal = Lleva a
write-part-of = Parte de
write-part-of-why = Cuando eso termine, esto ya no sale.
write-not-in-plan = Lo que elegiste ya no está en el plan. Elige otra vez.
aim-gone = { $name } (ya no está en el plan)
write-count = { $n } de { $max }
write-limit = hasta { $count }
write-over =
    { $count ->
        [one] Sobra una letra para { $place }
       *[other] Sobran { $count } letras para { $place }
    }
write-over-short = sobran { $n }
write-thread-short = será un hilo
write-look = Cómo se verá
write-preview = Mostrar vistas previas
write-no-preview = Escribe unas palabras y elige un lugar; entonces estará aquí.
write-about = Más o menos así. Cada lugar tiene su aspecto; palabras, cortes y límites son exactos.
write-shortened = Acortado para ti
write-rules-of = Según las últimas reglas conocidas de { $place }, del { $day }.
write-thread =
    { $count ->
        [one] Una parte
       *[other] Hilo de { $count }
    }
write-guard = Antes de que salga
write-guard-clear = Nada lo desaconseja.
write-balance = Buen equilibrio: { $offers ->
        [0] ninguna oferta
        [one] una oferta
       *[other] { $offers } ofertas
    } en tus últimas { $posts } publicaciones. Tu regla es { $allowed } de { $window }.
write-guard-at = Se pregunta para la hora que pusiste:
write-guard-now = Si lo publicas ahora
write-guard-asks =
    { $count ->
        [one] Un punto por mirar antes de que salga
       *[other] { $count } puntos por mirar antes de que salga
    }
write-guard-more =
    { $count ->
        [one] Una más
       *[other] { $count } más
    }
write-slot = Próximo hueco libre
write-at-chosen = La hora que elegiste
write-slots = Cada lugar en su próximo hueco libre
write-soon = Dentro de medio minuto
write-soon-why = No hay ninguna hora que esperar. Hasta entonces puedes detenerlo.
write-yes = Después de un sí
write-yes-why = No hay ninguna hora que esperar, así que espera hasta que diga que sí alguien que puede publicar.
write-goes-soon = dentro de medio minuto
write-goes-yes = después de un sí
write-waits = Espera
write-waits-why = Un lugar retenido, o sin sesión, la recibe cuando eso acabe. Si ya es tarde, pregunta antes.
write-waits-all-why = Todo está retenido. Sale cuando se suelte; si ya es tarde, pregunta antes.
write-goes-waits = espera
write-place-held = Retenido desde { $moment }. Encendido, lo que escribes espera aquí hasta que se suelte.
write-place-signed-out = Pide entrar de nuevo, desde { $moment }. Encendido, lo que escribes espera aquí a eso.
write-queue = Poner en la cola
write-add-at = Poner en la cola para { $moment }
write-add-to = Poner en la cola de { $count ->
        [one] un lugar
       *[other] { $count } lugares
    }
write-without = Dejar fuera { $places } y poner en la cola de { $count ->
        [one] un lugar
       *[other] { $count } lugares
    }
write-now = Publicar ahora
write-not-yet = Aún no salió.
write-not-undone = No se deshizo nada.
write-not-redone = No volvió nada.
write-kept-here = Todas tus palabras están aquí.
write-empty = Aún no hay palabras.
write-no-place = Ningún lugar está encendido.
write-bad-link = El enlace debe empezar por https:// o http://.
write-blocked = Una comprobación dice que así no puede salir; abajo está cómo arreglarlo.
write-think-first = Para ese momento, la comprobación pregunta algo más: está abajo. Pulsa el botón otra vez y sale tal como está.
write-beside = Lo que había aquí antes ya está en la cola, como publicación aparte. Pulsa el botón otra vez y esto sale como otra publicación a su lado.
write-brought-back = Tus palabras sin enviar estaban guardadas en este aparato.
write-no-file = Un archivo de esta publicación ya no está en la biblioteca. Recupéralo allí o quítalo aquí.
write-drop = Descartarlas
write-nowhere = Aún no hay dónde publicar.
write-nowhere-do = Tu propio sitio es un lugar al momento; Mastodon y Bluesky llevan un minuto cada uno.
finding-see = Verlo
finding-keep = Mantenerlo de todos modos
finding-keep-it = Mantenerlo
finding-ask-again = Volver a preguntar
finding-kept = Se queda así: { $reason }
finding-compare = Comparar
finding-then = Entonces
finding-now = Ahora
finding-never = No preguntar nunca por esto
finding-rests = Ya no se pregunta por esto: { $what }.
finding-undo = Deshacer
finding-kept-silent = Se queda así
finding-reason = Por qué esta vez está bien
write-title = Título
write-title-why = Para tu sitio y para la tarjeta del enlace.
write-tags = Etiquetas
write-more = Más: título, etiquetas, aviso, idioma
write-card-picture = Con la imagen de la página, si la entrega
write-card-plain = Sin imagen: de esa página no se conoce ninguna
write-card-theirs = { $place } toma por su cuenta de esa página lo que muestra de ella
write-warning = Primero un aviso
write-warning-why = La gente ve esta línea y elige si sigue leyendo. Déjala vacía si nadie la necesita.
aimed-offer = Esto se lee como una oferta.
aimed-open = Aún nada dice para qué es esto.
aimed-would = El plan lo tendría así; lo que elegiste se queda.
aimed-take = Dejarlo así
write-aim = Su lugar en el plan
write-objective = Para qué es
objective-teach = Regalar algo útil
objective-gather = Reunir a la gente
objective-offer = Pedir trabajo
objective-tell = Contar quiénes somos
write-at = A una hora propia
write-at-moment = Día y hora
write-at-button = Ponerlo para entonces
write-bad-time = Pon un día y una hora que aún estén por llegar.
write-own = Palabras propias para { $place }
write-own-chip = Palabras propias
write-as-all = Igual que en todos
write-edit-here = Cambiar aquí
write-comment = Un primer comentario
write-comment-why = Va justo debajo de la publicación donde el lugar admite respuestas; en los demás se omite, y la vista previa lo dice.
write-breaks = Una línea que solo tiene --- empieza la siguiente publicación de un hilo.
write-letters = { $count ->
        [0] Aún no hay letras
        [one] Una letra
       *[other] { $count } letras
    }
write-easy = fácil de leer
write-hard = difícil de leer: ayudan frases o palabras más cortas
write-save = Guardar
write-undo = Deshacer
write-redo = Rehacer
write-kept-at = Guardado a las { $clock }
write-kept-queued = Esto ya está en la cola. Lo que escribas ahora será un borrador aparte.
write-follows = Lo que había aquí antes está en la cola. Esto es otro borrador.
write-follows-see = Ver esa publicación
write-unsaved = Aún sin guardar; se conserva en este dispositivo.
write-stale = Esto no es de tus últimas palabras: la respuesta no llegó. Se hará de nuevo cuando sigas escribiendo.
write-ended = Tu sesión terminó.
write-ended-do = Entra; tus palabras vuelven aquí.
write-another = Aquí ha entrado otra persona; nada de esto se guarda ni se publica.
write-another-do = Entra con tu nombre; tus palabras vuelven aquí.
write-others = { $name } también está escribiendo aquí.
write-looks = Otra mirada
write-look-ask = Pedir a { $name } que lo mire
write-look-asked = Se pidió a { $name } que lo mire, { $moment }.
write-look-take-back = Ya no hace falta
write-look-done = { $name } lo ha mirado, { $moment }.
write-look-mine = { $name } te pide que mires esto, { $moment }.
write-look-mine-nobody = Se te pide que mires esto, { $moment }.
write-look-words = Unas palabras, si quieres
write-look-looked = Lo he mirado
write-conflict = Mientras tanto, { $name } escribió otras palabras.
write-conflict-machine = Mientras tanto se escribieron otras palabras.
write-conflict-safe = Las tuyas se conservan aquí y no se ha sobrescrito nada.
write-conflict-look = Ver las dos
write-nothing-to-undo = Aquí no había nada antes.
write-nothing-to-redo = No hay nada deshecho que pueda volver.
write-media = Imágenes, vídeo, audio
write-not-attached = No se adjuntó todo.
write-not-attached-rest = Tus palabras y todo lo demás siguen aquí, y no ha salido nada.
write-media-add = Añadir
write-media-sending = Enviando los archivos
write-media-underway = Los archivos se están enviando. Mientras tanto sigue escribiendo; aún no sale nada.
write-media-failed = El archivo no llegó, así que no está adjunto. Tus palabras siguen aquí y no ha salido nada. Inténtalo otra vez.
write-media-large = En total pesa más de 512 MB; por eso no se envió y no hay nada adjunto. Tus palabras siguen aquí y no ha salido nada. Hazlo más pequeño o añade los archivos de uno en uno.
write-media-too-large = Pesaba más de 512 MB o eran más de 200 archivos. No se adjuntó nada y no ha salido nada. Vuelve una página atrás en el navegador: tus palabras siguen allí.
write-media-library = Elegir de la biblioteca
write-media-take = Adjuntar estos
write-media-all = Toda la biblioteca
write-media-takes = Qué acepta cada lugar
write-takes-all =
    { $place }: { $count ->
        [one] una imagen
       *[other] hasta { $count } imágenes
    }, o un vídeo o audio de hasta { $mb } MB.
write-takes-pictures =
    { $place }: { $count ->
        [one] una imagen
       *[other] hasta { $count } imágenes
    }, ni vídeo ni audio.
write-takes-films =
    { $place }: { $count ->
        [one] una imagen
       *[other] hasta { $count } imágenes
    }, o un vídeo de hasta { $mb } MB, ningún audio.
write-takes-any = { $place }: todas las imágenes, vídeos y audios.
write-media-up = Subir
write-media-down = Bajar
write-media-drop = Quitar
write-media-decor = Solo decora
write-media-silent = No se lee nada por ella.
write-media-see = Ver por qué
write-file-not-added = Elegiste un archivo y aún no está añadido. Elígelo otra vez en «Imágenes, vídeo, audio» y pulsa Añadir.
write-files-here =
    { $count ->
        [0] Aquí no va ningún archivo
        [one] Aquí va un archivo
       *[other] Aquí van { $count } archivos
    }
write-file-n = Archivo { $n }
write-left-out = se deja fuera
write-not-taken = no va aquí
write-leave-out = Dejar fuera aquí
write-take-again = Llevarlo aquí otra vez
write-is-cut = va recortada
write-cut-here = Recortar aquí
write-cut-change = Cambiar el recorte
write-cut-for = Recorte para { $place }
write-cut-how = Arrastra la parte clara o una de sus esquinas. Las flechas la mueven; con Mayús cambian su tamaño.
write-cut-shape = Forma
write-cut-whole = Entera
write-cut-square = Cuadrada
write-cut-upright = Vertical, 4:5
write-cut-wide = Ancha, 16:9
write-cut-own = Una forma propia
write-cut-own-wide = Forma propia: ancho
write-cut-own-high = Forma propia: alto
write-cut-size = Cuánto de ella, en %
write-cut-left = Su centro desde la izquierda, en %
write-cut-top = Su centro desde arriba, en %
write-cut-why = Si dejas vacío el centro, el recorte queda en torno a lo que más importa.
write-cut-show = Mostrar este recorte
write-cut-done = Listo
write-whole-here = Enviar entera aquí
write-poll = Preguntar con respuestas para elegir
write-poll-why = Una encuesta: pregunta arriba con tus palabras y escribe aquí las respuestas.
write-poll-answer = Respuesta { $n }
write-poll-open = Abierta durante
write-poll-minutes =
    { $count ->
        [one] un minuto
       *[other] { $count } minutos
    }
write-poll-hours =
    { $count ->
        [one] una hora
       *[other] { $count } horas
    }
write-poll-days =
    { $count ->
        [one] un día
       *[other] { $count } días
    }
write-poll-multiple = Se puede elegir más de una
write-poll-takes = { $place }: de 2 a { $count } respuestas, abierta hasta { $days } días, sin imágenes.
write-poll-nowhere = { $place } no tiene encuestas: allí las respuestas van como líneas de texto. Con «Cambiar aquí» lo dices con otras palabras.
about-title = Comentar un artículo
about-lead = Alguien ha escrito algo que merece unas palabras. Pega la dirección: vienen el título, una cita breve y de quién es. Tú dices lo que opinas.
about-address = Dirección del artículo
about-hand = Si la página no se puede leer, escribes tú la cita y el nombre.
about-look = Mirarlo
about-wrong = Esto no es una dirección. Pégala tal como la muestra tu navegador.
about-think = ¿Qué opinas?
about-think-why = Tus propias palabras van primero; sin ellas no sale nada.
about-article = El artículo
about-unread = No pudimos leer esta página. Escribe lo que citas y de quién es, o déjalo vacío: el enlace lleva allí igualmente.
about-quote = Una cita breve
about-quote-why = Una frase, { $count } letras como mucho. Va debajo de tus palabras, entre comillas.
about-author = Quién lo escribió
about-site = Dónde se publicó
about-heading = Su título
about-long = La cita es demasiado larga. Quédate con una frase.
write-ways = Otras maneras de empezar
write-way-about = Comentar un artículo
write-way-again = Repetir algo de antes
again-title = Decir otra vez una publicación antigua
again-lead = Publicaciones que siguen siendo ciertas y que nadie te ha leído desde hace medio año. Tú escribes una primera frase nueva; el resto ya está.
again-none = Todavía no hay nada bastante antiguo.
again-none-why = Una publicación llega aquí medio año después de salir, si no nombra un día, no vende nada y no se ha dicho desde entonces.
again-age =
    { $count ->
        [one] Tiene un mes.
       *[other] Tiene { $count } meses.
    }
again-why-teach = Regala algo, no nombra ningún día y no lo has dicho desde entonces.
again-why-tell = Cuenta quién eres, no nombra ningún día y no lo has dicho desde entonces.
again-figures = aún sin cifras
again-button = Decirla otra vez
again-how = Empieza con una primera frase nueva. Debajo está el resto, como lo dijiste entonces.
again-see = Ver la antigua
again-same = Empieza como la publicación antigua. Escribe una primera frase que sea nueva.
proposed-title = Esta semana está libre
proposed-lead =
    { $count ->
        [one] Aquí tienes un borrador de uno de tus propios artículos.
       *[other] Aquí tienes { $count } borradores de tus propios artículos.
    }
proposed-nothing-goes = Nada sale antes de que tú lo digas.
proposed-held = Todo está retenido: lo que pongas en la cola espera hasta que lo sueltes.
proposed-nowhere = Aún no hay otro lugar conectado, así que estarían en tu propio sitio.
proposed-at-once = Sale cuando tú lo digas
proposed-look = Verlo
proposed-go-on = Seguir con él
proposed-how = Son las palabras de tu propio artículo. Cambia lo que quieras. En cuanto espere en la cola, el artículo cuenta como dicho, y un cambio en él no toca tus palabras.
proposed-said = El artículo con el que empezaste ya ha ido a uno de estos lugares. Desactiva ese lugar, o deja esta publicación sin escribir.
recurring-title = Lo que vuelve
recurring-lead = Publicaciones que vuelven cada semana, cada mes o cada año. Cada una entra en la cola una semana antes; allí aún puedes cambiarla o quitarla.
recurring-none = Todavía no vuelve nada.
recurring-none-do = Escribe una publicación y elige «Una y otra vez» junto a la hora.
recurring-week = Cada semana, { $weekday }, a las { $clock }
recurring-month = Cada mes, el { $nth ->
        [1] primer
        [2] segundo
        [3] tercer
        [4] cuarto
       *[last] último
    } { $weekday }, a las { $clock }
recurring-year = Cada año el { $date } a las { $clock }
recurring-until = hasta el { $day }
recurring-times =
    { $count ->
        [one] una vez
       *[other] { $count } veces en total
    }
recurring-stumbled = Descansa por sí sola desde { $moment }:
recurring-trouble-no-place = Ninguno de sus lugares está conectado. Conecta uno y déjala seguir.
recurring-trouble-not-in-plan = Aquello para lo que es ya no está en el plan. Termínala y créala de nuevo.
recurring-trouble-no-file = Un archivo suyo ya no está en la biblioteca. Recupéralo y déjala seguir.
recurring-trouble-empty-blank = Un hueco de sus palabras no se puede rellenar. Pon las fechas de la oferta en el plan y déjala seguir.
recurring-trouble-words = Sus palabras no pueden salir así. Cámbialas y déjala seguir.
recurring-rests = Descansa desde { $moment } ({ $name }). No se crea nada nuevo de ella.
recurring-over = Ya salió por última vez.
recurring-queued = en la cola
recurring-by-hand = cambiada a mano
recurring-last = por última vez
recurring-words = Lo que dice
recurring-pause = Pausar
recurring-resume = Seguir
recurring-remove = Terminar
recurring-removed = Terminadas ({ $count })
recurring-why = Al pausar o terminar sale de la cola lo que aún espera, salvo lo que alguien cambió a mano. Lo publicado se queda.
recur-title = Una y otra vez
recur-lead = Di una vez cuándo sale; las demás serán como la primera.
recur-link = Una y otra vez
recur-first = El primer día
recur-clock = A qué hora
recur-rhythm = Vuelve
recur-week = cada semana, ese día de la semana
recur-month = cada mes, ese día de la misma semana
recur-last-of-month = cada mes, el último día así
recur-year = cada año, en esa fecha
recur-until = Hasta
recur-times = O tantas veces
recur-until-why = Si dejas ambos vacíos, vuelve hasta que la termines.
recur-button = Que vuelva
recur-blanks = Estos huecos en tus palabras se rellenan cada vez. Los tres últimos vienen de la oferta de la que forma parte.
recur-change = Cambiar las palabras
recur-not-yet = Todavía no se ha creado nada.
recur-bad-day = Indica un primer día y una hora; el final es un día o un número.
recur-never-comes = Terminaría antes de salir una sola vez.
recur-empty-blank = No se sabe nada para { $blank }. Quítalo o elige de qué forma parte la publicación.
recur-words-title = Lo que dirá desde ahora
recur-words-lead = También lo dirán sus publicaciones que ya esperan en la cola. La que alguien cambió a mano se queda como está.
recur-words-button = Decirlo así desde ahora
recur-words-back = Dejarlo como está
words-meanwhile = Mientras tanto, alguien cambió las palabras:
words-both = Las tuyas están en los campos. Pulsa otra vez el botón y valdrán las tuyas.
recur-not-changed = No se cambió nada.
recur-over = Ya salió por última vez; no sale nada más de ella.
recur-leaving = Una de sus publicaciones está saliendo ahora mismo. Inténtalo de nuevo en un minuto.
draft-title = Sin terminar
draft-unfinished = Aún sin terminar
draft-lead = Todo lo que empezaste a escribir. Nada de esto sale antes de que lo digas.
draft-all = Todos los borradores
draft-new = Escribir algo nuevo
draft-none = No queda nada sin terminar.
draft-none-why = Lo que empieces a escribir se guarda aquí por sí solo.
draft-no-words = Todavía sin palabras
draft-places =
    { $count ->
        [0] ningún lugar elegido
        [one] para un lugar
       *[other] para { $count } lugares
    }
draft-own =
    { $count ->
        [one] Un lugar tenía palabras propias.
       *[other] { $count } lugares tenían palabras propias.
    }
draft-open = Seguir escribiendo
draft-remove = Borrar
draft-removed = Borrados
draft-removed-why = Cada uno se puede recuperar durante 30 días.
draft-removed-at = Borrado { $moment }
draft-back = Recuperarlo
draft-versions = Versiones anteriores
draft-versions-h =
    { $count ->
        [0] No hay ninguna versión anterior
        [one] Una versión anterior
       *[other] { $count } versiones anteriores
    }
draft-versions-why = Si recuperas una, lo que hay ahora pasa a ser una versión. No se pierde nada.
draft-versions-take = Recuperar esta
draft-versions-differ = Distinto de ahora: tachado, lo que ponía aquí; subrayado, lo que pone ahora.
compare-title = Dos textos
compare-h = { $name } escribió otras palabras, { $moment }
compare-h-machine = Se escribieron otras palabras, { $moment }
compare-lead = No se ha sobrescrito nada. Di qué texto vale; el otro queda entre las versiones.
compare-words = Lo que es distinto
compare-how = Subrayado, lo tuyo; tachado, lo otro.
differ-own = Palabras propias para { $place }
differ-left-out = Omitido para { $place }
differ-cut = Recortado para { $place }
differ-focus = Lo que más importa
compare-mine = Tus palabras
compare-mine-why = Cámbialas aquí si quieres algo de las dos.
compare-take-mine = Tomar estas
compare-theirs = Las otras palabras
compare-theirs-why = Las tuyas quedan entre las versiones.
compare-take-theirs = Tomar las otras
stop-label = Sale enseguida
stop-goes = Sale a las { $clock }.
stop-why = Hasta entonces puedes detenerla.
stop-button = Detener
stop-back-h = ¿Así no?
stop-back = Volver a los borradores
stop-back-why = Lo que aún no ha salido vuelve con sus últimas palabras y no sale nada.
find-link = Encontrar una publicación
find-form = Encontrar una publicación, un borrador, un archivo o una persona
find-words = Palabras que contiene
find-button = Buscar
find-latest = Las más recientes.
find-count =
    { $count ->
        [0] Ninguna publicación con «{ $words }».
        [one] Una publicación con «{ $words }».
       *[other] { $count } publicaciones con «{ $words }».
    }
find-span = Publicaciones { $from } a { $to } con «{ $words }».
find-span-latest = Publicaciones { $from } a { $to }, las últimas primero.
find-pages = Más de ellas
find-newer = Más nuevas
find-older = Más antiguas
find-waits = Aún no está fuera
find-taken-down = Retirada
find-cancelled = Cancelada, nunca salió
find-do = Ir allí
find-none = Aquí todavía no hay nada.
find-nothing = Nada con «{ $words }».
find-none-do = Prueba con menos palabras o con una parte.
find-more = Puede haber otras más antiguas. Añade una palabra para ver menos.
bits-title = Palabras guardadas y personas
bits-lead = Lo que escribes una y otra vez, con un nombre. Con dos clics está en cualquier publicación.
bits-words = Palabras
bits-words-why = Una dirección, un saludo, cómo encontrarte.
bits-tags = Etiquetas
bits-tags-why = Las que van juntas.
bits-name = Nombre
bits-add = Guardarlas
bits-save = Guardar
bits-change = Cambiar
bits-remove = Quitar
bits-removed = Quitados ({ $count })
bits-unfit = Hace falta un nombre y palabras. No se ha guardado nada.
bits-taken = Ya hay algo con este nombre. No se ha guardado nada.
bits-back-taken = Con este nombre ya hay otra cosa. Dale otro nombre y recupera esto después en «Quitados».
people-h = Personas
people-why = Se escribe una vez como @nombre. Cada lugar lo dice como conoce a esa persona y, si no la conoce, con su nombre.
people-name = Nombre
people-mention = Lo que va tras la @
people-handle = En { $place }
people-nowhere = En todas partes se dice su nombre.
people-add = Añadir a alguien
people-unfit = Hace falta un nombre y una palabra de letras y cifras para él. No se ha guardado nada.
people-taken = Con esta palabra ya se menciona a alguien. No se ha guardado nada.
people-back-taken = Con esta palabra ya se menciona a otra persona. Dale otra palabra y recupera después a esta persona en «Quitados».
write-bit = Palabras guardadas
write-bit-none = Elegir
write-bit-put = Poner
write-bit-slash = ↓ lleva a las palabras guardadas
write-person = Personas
write-person-sign = ↓ lleva a las personas que guardas
who-keep = Guardar a esta persona
who-why = Escribe desde ahora @{ $mention }, y cada lugar lo dice como conoce a esta persona. Si queda vacío: con el nombre a secas.
who-keep-it = Guardar

## Biblioteca
shell-library = Biblioteca
library-h =
    { $count ->
        [0] Tus imágenes, vídeos y audios
        [one] Un archivo
       *[other] { $count } imágenes, vídeos y audios
    }.
library-h-look =
    { $count ->
        [one] Uno pide una mirada.
       *[other] { $count } piden una mirada.
    }
library-add-h = Añadir imágenes, vídeos o audios
library-add-why = JPEG, PNG, GIF, WebP, MP4, MP3 o WAV, hasta 512 MB. Dónde y con qué se hizo no se guarda.
library-add = Añadir
library-not-kept = No se guardó todo.
library-not-kept-rest = Añadir archivos no publica nada y ninguna publicación ha cambiado. Lo que se guardó está abajo.
library-no-file = No se eligió ningún archivo.
library-not-arrived = No llegó todo: en total pesaba más de 512 MB o se cortó la conexión. Añade otra vez lo que falte abajo: más pequeño o un archivo cada vez.
library-no-room = Esto ya no cabía: el disco de tu Banyan está lleno. No se guardó nada y sin ello no sale nada. Haz sitio allí o pregunta a quien lo cuida; después añádelo otra vez.
library-file-empty = Este archivo está vacío.
library-file-too-large = Pesa más de 512 MB. Hazlo más corto o más pequeño e inténtalo de nuevo.
library-picture-too-large = Esta imagen pesa más de 64 MB. Hazla más pequeña e inténtalo de nuevo.
library-file-pixels = Esta imagen tiene más píxeles de los que se pueden tratar. Hazla más pequeña e inténtalo de nuevo.
library-file-type = Los archivos { $kind } no se pueden enviar. Guárdalo como JPEG, PNG, MP4 o MP3 e inténtalo de nuevo.
library-file-other = No es una imagen, ni un vídeo, ni un audio. Elige un archivo JPEG, PNG, MP4 o MP3.
library-file-damaged = Este archivo está dañado y no se puede abrir. Guárdalo de nuevo en el programa del que viene.
library-empty = Aquí no hay nada todavía.
library-empty-do = Lo que añades se guarda una vez y se vuelve a encontrar, con sus palabras y de quién es.
library-search = Buscar en la biblioteca
library-show = Mostrar
library-all = Todo
library-without-words = Sin palabras aún
library-ends-soon = Termina pronto
library-over = No se puede usar
library-alike = Dos veces la misma imagen
library-unused = Sin usar
library-removed = Sacado
library-tags = Palabras para encontrarlo
library-none-found = Aquí no hay nada así.
library-show-all = Ver todo
library-no-name = Sin nombre
library-described = Descrito
library-no-words = Sin palabras aún
library-cannot-use = No se puede usar
library-cannot-use-why = Ninguna publicación nueva sale con esto. Lo que ya es público sigue hasta que lo retires.
library-days-left =
    { $count ->
        [0] Último día
        [one] Queda un día
       *[other] Quedan { $count } días
    }
library-consent-ended = El acuerdo terminó el { $day }
library-consent-withdrawn = { $person } retiró su acuerdo
library-rights-ended = El derecho terminó el { $day }
library-consent-until = Con acuerdo hasta el { $day }
library-rights-until = Se puede usar hasta el { $day }
library-rights-unknown = Nadie ha dicho de quién es
library-rights-own = Nuestro
library-rights-licence = De uso libre o prestado
library-rights-bought = Comprado
library-same-h = Estas dos se ven iguales
library-in-posts =
    { $count ->
        [0] en ninguna publicación
        [one] en una publicación
       *[other] en { $count } publicaciones
    }.
library-keep-larger = Quedarse con la más grande
library-keep-why = Lo dicho de cualquiera de las dos y cada sí queda con la que conservas; si se contradicen, vale lo más estricto.
library-they-differ = Son distintas
library-newer = Más recientes
library-older = Más antiguos
library-picture = Imagen
library-film = Vídeo
library-sound = Audio
library-size = { $kb } kB
library-added = Añadido el { $date }.
library-added-by = Añadido el { $date } por { $name }.
library-not-saved = No se cambió nada.
library-bad-day = «{ $typed }» no es un día.
library-changed = Otra persona ha dicho entretanto otra cosa de esto. Tus palabras están abajo; pulsa otra vez para quedarte con ellas.
library-stands-now = Ahora dice:
library-stands-nothing = nada
library-too-long = Hay demasiadas letras.
library-no-person = Di quién aparece.
library-in-use =
    { $count ->
        [one] Una publicación con esto aún espera. Quítalo antes de ella.
       *[other] { $count } publicaciones con esto aún esperan. Quítalo antes de ellas.
    }
library-is-out = Esto ya no está en la biblioteca.
library-is-out-kept = En su lugar se conservó otra que muestra lo mismo. Al recuperarla, esta vuelve a estar donde nada haya cambiado desde entonces.
library-is-out-see = Ver la que se conservó
library-is-out-why = Durante 30 días puedes recuperarlo; después desaparece.
library-bring-back = Recuperarlo
library-frames = Así lo muestran los lugares
library-frames-why = Esto es lo que se ve antes de abrirla. Abierta, se ve entera.
library-frame-point = en torno a lo que importa
library-frame-middle = el centro, si no va recortada
library-frame-card = en las vistas previas de tu página
library-middle = Lo que más importa
library-middle-why = Pulsa el punto que debe quedar a la vista o escríbelo con dos números.
library-left = Desde la izquierda, en %
library-top = Desde arriba, en %
library-used = Dónde se usó
library-unused-yet = Aún en ninguna publicación.
library-see-it = Verlo allí
library-write = Escribir con esto
library-is-public = Público
library-waits = Espera
library-in-draft = Borrador
library-in-series = Serie, vuelve
library-shows = ¿Qué se ve?
library-read-aloud = Se lee en voz alta a quien no puede verlo.
library-name = Nombre
library-tags-why = Entre comas: primavera, clientes, escalera.
library-whose = ¿De quién es?
library-source = Quién lo hizo, o qué licencia
library-source-why = El nombre que hay que decir, un número, una dirección.
library-origin = Vino de
library-until = Se puede usar hasta
library-until-why = Vacío: no termina. Desde el día siguiente no sale ninguna publicación con esto.
library-save = Guardar
library-people = Quién aparece
library-people-why = Todas las personas que se reconocen tienen que estar de acuerdo.
library-taken-back = Retiró su acuerdo el { $day }. Ya no sale nada con esto.
library-said-yes = Dijo que sí el { $day }.
library-until-day = Hasta el { $day }.
library-until-back = Hasta que lo retire.
library-yes-only = Solo aquí: { $places }.
library-take-back = Anotar que lo retiró
library-by-mistake = Esto se anotó por error
library-was-mistake = El sí de { $person } se anotó por error y no cuenta. Puedes recuperarlo durante 30 días.
library-see-yes = Ver el sí de { $person }
library-paper = Lo que firmó, o el correo en que lo dijo
library-paper-keep = Guardar el papel de este sí
library-paper-other = Guardar otro papel
library-paper-why = Cualquier archivo de hasta 10 MB. Solo quien puede escribir aquí puede abrirlo.
library-paper-do = Guardar
library-paper-too-large = Esto pesa más de 10 MB. Hazlo más pequeño e inténtalo de nuevo.
library-ask = Volver a preguntar a { $person }
library-ask-why = Copia estas palabras en un correo o mensaje. Después anota aquí el nuevo sí.
library-ask-hello = Hola, { $person }:
library-ask-shown = dijiste que sí a que mostráramos esto: { $shown }.
library-ask-given = Fue el { $day }.
library-ask-terms = Acordamos: { $terms }.
library-ask-until = Tu sí vale hasta el { $day }.
library-ask-please = ¿Podemos seguir mostrándolo, dónde y hasta cuándo? Basta una respuesta corta, y un no también está bien.
library-ask-from = { $person }, { $business }
library-note-yes = Anotar un sí
library-person = Quién
library-terms = Para qué
library-terms-like = Sitio y redes, solo el nombre
library-given = Dijo que sí el
library-ends = Hasta
library-yes-where = Solo aquí
library-yes-where-why = Sin marcar nada, en todas partes. Un nuevo sí de la misma persona ocupa el lugar del anterior.
library-note-it = Anotarlo
library-delete = Borrar
library-delete-why = Puedes recuperarlo durante 30 días.
library-loses-drafts =
    { $count ->
        [one] Un borrador lo lleva: sin él no puede salir hasta que elijas otro.
       *[other] { $count } borradores lo llevan: sin él no pueden salir hasta que elijas otro.
    }
library-loses-series =
    { $count ->
        [one] Una serie lo lleva: su próxima publicación te esperaría.
       *[other] { $count } series lo llevan: sus próximas publicaciones te esperarían.
    }
