### De dónde vienen las palabras.

source-h = De dónde vienen tus palabras
source-lead = Escribes donde siempre. Banyan mira, lo ajusta a cada lugar y pregunta, o lo lleva por sí solo.
source-yours = Tus fuentes
source-empty = Aún no hay fuente.
source-empty-do = Pega abajo la dirección de tu sitio. Miramos primero y mostramos lo que hallamos.
source-look-now = Mirar ahora
source-silent = No se puede leer desde { $moment }.
source-trouble-no-answer = Allí no responde nadie. Seguimos mirando, con menos frecuencia. ¿Se abre en tu navegador?
source-trouble-status = Responde con un error ({ $status }). Seguimos mirando, con menos frecuencia. ¿Se abre en tu navegador?
source-trouble-gone = Dice que se fue para siempre. Hemos dejado de mirar.
source-trouble-no-feed = Responde, pero lo que envía ya no es un feed. ¿Ha cambiado el sitio? Añade su dirección nueva.
source-trouble-unknown-host = La red ya no conoce su nombre. ¿Sigue siendo tuyo el dominio?
source-trouble-own-network = Lleva a la red propia de esta máquina, por eso no la abrimos. Quien lleva la máquina puede permitirla por su nombre.
source-trouble-too-slow = Tardó más de lo que esperamos. Seguimos mirando, con menos frecuencia.
source-trouble-too-large = Envía más de lo que leemos. No se tomó nada. Un feed más corto ayudaría.
source-trouble-address = Su dirección no lleva a nada que se pueda leer. Revísala y añádela de nuevo.
source-trouble-file = { $path } no se puede leer en esta máquina. ¿Sigue ahí, y es un feed, cartas o Markdown?
source-trouble-login = El servidor de correo rechaza el usuario o la contraseña. Quita esta fuente y añádela con la contraseña nueva.
source-trouble-folder = La carpeta ya no está en el buzón. Añade la fuente de nuevo con el nombre actual de la carpeta.
source-trouble-not-encrypted = No se pudo cifrar la conexión, así que no se envió la contraseña.
source-trouble-not-mail = Lo que responde allí no es un servidor de correo. Seguimos mirando, con menos frecuencia.
source-trouble-ours = Algo se rompió por nuestra parte. Seguimos mirando; quien lleva esta máquina encuentra más en su registro.
source-gone = Responde «se fue para siempre» desde el { $date }, así que dejamos de mirar. Lo llevado se queda.
source-mode-for = Qué pasa con algo nuevo de { $source }
source-mode-new = Qué pasa con algo nuevo
source-mode-show = Mostrar antes
source-mode-carry = Llevar solo
source-mode-set = Fijar
source-drafts-for = Borradores para
source-goes-to = Lo nuevo va a
source-no-place = ningún lugar aún
source-known = Conocidos
source-known-articles =
    { $count ->
        [one] un artículo
       *[other] { $count } artículos
    }
source-known-letters =
    { $count ->
        [one] una carta
       *[other] { $count } cartas
    }
source-known-files =
    { $count ->
        [one] un archivo
       *[other] { $count } archivos
    }
source-newest = Lo último
source-none-yet = nada aún
source-last-look = Última mirada
source-not-yet = aún no
source-next-look = Próxima mirada
source-no-look = te espera
source-newest-hand = Llevar lo último a mano
source-newest-why = Nada antiguo sale por sí solo. Si quieres, los últimos de estos salen ahora, uno en cada hueco libre.
source-newest-count = Cuántos
source-newest-go = Llevarlos
source-remove = Quitar esta fuente
source-remove-why = Dejamos de mirar. Lo llevado se queda donde está; lo que espera en la cola sigue allí.
source-remove-yes = Quitarla
source-found = Hallado en { $address }
source-nothing-old = Lo que hay ahora cuenta como conocido. No sale nada antiguo.
source-add-it = Añadir
source-add = Añadir una fuente
source-add-what = Un sitio, un canal o un pódcast. Primero miramos y te mostramos lo hallado. Una carpeta o un archivo de esta máquina se añade en su línea de órdenes: banyan source add.
source-look = Mirar
source-how = Cómo funciona
source-path = Qué pasa con una pieza nueva
source-path-found = Hallada
source-path-found-why = Miramos con cortesía, y menos donde hay poco nuevo.
source-path-fitted = Ajustada
source-path-fitted-why = Tus propias frases, el largo de cada lugar. Ninguna palabra inventada.
source-path-guarded = Repasada
source-path-guarded-why = Repeticiones, ofertas, enlaces muertos, imágenes sin palabras.
source-path-shown = Mostrada a ti, o en cola
source-path-shown-why = Como elegiste en cada fuente.
source-path-out = Fuera, con prueba
source-path-out-why = En el próximo hueco libre.
source-changed = Si cambias un artículo
source-changed-why = Lo que aún espera toma las palabras nuevas, salvo que alguien lo cambiara a mano. Si un artículo desaparece, sus publicaciones quedan retenidas.

## La pregunta retenida
held-h =
    { $count ->
        [one] Una pieza de { $source } está retenida
       *[other] { $count } piezas a la vez de { $source }
    }
held-found = Hallado { $moment }.
held-many = Es más que de costumbre, así que esperamos y preguntamos.
held-old = Llevan fechas antiguas: quizá el sitio se mudó.
held-moved = Cambiaron todas las direcciones: quizá el sitio se mudó.
held-safe = No ha salido nada.
held-choose = Elige qué llevar
held-no-date = sin fecha
held-newest =
    { $count ->
        [one] Llevarla
       *[other] Solo la más nueva
    }
held-newest-what =
    { $others ->
        [0] «{ $title }» va al próximo hueco libre.
        [one] «{ $title }» va al próximo hueco libre. La otra cuenta como conocida.
       *[other] «{ $title }» va al próximo hueco libre. Las otras { $others } cuentan como conocidas.
    }
held-all = Las { $count }
held-all-what = La más antigua primero, cada una en su próximo hueco libre.
held-carry = Llevar lo elegido
held-none = No llevar nada
held-none-what = No sale nada. Cuenta como conocido y aún se puede llevar a mano.
held-do = Hacerlo así
held-choose-self = Elegir a mano
held-see =
    { $count ->
        [one] Verla
       *[other] Ver las { $count }
    }
held-rest = Lo demás cuenta como conocido. Aún se puede llevar a mano.
source-waits =
    { $count ->
        [one] { $count } pieza nueva espera tu palabra.
       *[other] { $count } piezas nuevas esperan tu palabra.
    }
source-waits-why = Nada de ello ha salido.
source-carry-this = Llevar esta
source-not-this = Esta no
source-already = Esto ya es una de tus fuentes. No se cambió nada.
source-command-line = Las carpetas y los archivos de esta máquina se añaden solo en su línea de órdenes: banyan source add. No se leyó nada.
source-nowhere = No hay ningún lugar al que llevarlo: ninguno está conectado, o los que lo están descansan en el plan. No salió nada; añade un lugar, o vuelve a usar uno.
held-answered = Esta pregunta ya tiene respuesta, quizá de otra persona. No se cambió nada.
held-none-chosen = No se eligió nada, así que no salió nada y la pregunta sigue ahí. Elige lo que deba salir o elige no llevar nada.

## Una mirada antes del sí
look-button = Ver qué saldría
look-title = Lo que saldría
look-lead = Mirar no decide ni guarda nada. Exactamente esto sale en cuanto digas que sí.
look-nowhere = Todos los lugares lo tienen ya, así que no queda nada que llevar.
look-changed = Aún no ha salido nada: mira esto primero.
look-changed-why = No es como se te mostró, o hay algo que conviene saber antes de decir que sí.
look-at = Sale { $moment }, si dices que sí ahora.
look-at-once = Sale enseguida, si dices que sí ahora.
look-waits = Di que sí, y espera allí.
look-after-page = Lleva a su página en tu propio sitio, así que sale solo después de ella.
look-picture = La imagen del artículo se trae en cuanto digas que sí, y lo acompaña.
look-blocked = Así como está, este lugar no puede tomarlo. Si dices que sí, espera en la cola hasta que alguien lo cambie.
look-whole = Los { $count } caracteres
look-yes = Sí, que salga
look-words = Cambiar las palabras
look-words-why = «Cambiar las palabras» empieza un borrador. Nada sale hasta que lo envíes.
look-letter = Aún no tiene dirección propia. En cuanto hayas dicho que sí, sus palabras se pueden cambiar en la cola.

mailbox-add = O leer un buzón
mailbox-why = Para un boletín que envías: leemos las cartas de una carpeta, no cambiamos nada allí y no enviamos nada.
mailbox-host = Servidor de correo
mailbox-user = Usuario
mailbox-password-why = Se guarda cifrada en esta máquina. Algunos servidores piden una contraseña hecha para un solo programa.
mailbox-folder = Carpeta
mailbox-tls = Cifrado
mailbox-tls-whole = Cifrado desde el principio (lo usual)
mailbox-tls-start = Cifrado tras el saludo (STARTTLS)
mailbox-tls-none = Sin cifrar, solo dentro de tu propia red
mailbox-incomplete = Hacen falta servidor, usuario y contraseña. No se añadió nada.
mailbox-login = El servidor de correo rechazó el usuario o la contraseña. No se añadió nada; algunos piden una contraseña hecha para un solo programa.
mailbox-folder-missing = La carpeta no está o no se puede leer. No se añadió nada; mira cómo se escribe en tu programa de correo.
mailbox-not-encrypted = No se pudo cifrar la conexión, así que no se envió la contraseña. Prueba el otro tipo de cifrado.
mailbox-own-network = Este servidor está en la red propia de esta máquina o en un puerto inusual, por eso no lo abrimos. No se envió nada; quien la administra puede permitirlo por su nombre.
mailbox-unreachable = El servidor de correo no responde como debería. No se añadió nada; revisa su nombre y el tipo de cifrado.
source-handed = Boletines entregados
source-hand = Entregadas una a una. Aquí no llega nada por sí solo.

letter-add = O entregar una sola carta
letter-add-why = Solo se lee esta, y nada de ella sale hasta que tú lo digas.
letter-paste = Pega un boletín
letter-paste-how = Basta su texto. Su HTML o su código completo, con la cabecera, dice más.
letter-subject = Su asunto
letter-read = Leerlo
letter-file = O como archivo (.eml)
letter-read-file = Leer el archivo
letter-file-how = Guarda uno de tus boletines desde el programa de correo como archivo, también uno reenviado.
letter-nothing = No llegó ninguna carta. Pégala o elige un archivo. No se guardó nada.
letter-not-mail = Este archivo no contiene un correo que podamos leer. Guárdalo como .eml e inténtalo de nuevo. No se guardó nada.
letter-no-words = No hallamos palabras en ella. Pega el texto de la carta, o su código completo. No se guardó nada.
letter-no-subject = Lo que pegaste no dice su asunto. Escríbelo abajo y pulsa otra vez. Todavía no se guardó nada.
letter-too-large = Esta carta es más grande de lo que leemos. Guárdala sin adjuntos, o pega solo su texto. No se guardó nada.
letter-too-deep = Este correo contiene demasiados otros. Entrega la única carta que quieres. No se guardó nada.
letter-by-itself = Para que cada carta nueva llegue por sí sola: haz que el boletín entre en una carpeta de un buzón, enviado o reenviado allí, y conecta esa carpeta una vez.
letter-connect = Conectar un buzón
