### De dónde vienen las palabras.

source-h = De dónde vienen tus palabras
source-lead = Escribes donde siempre. Banyan mira, lo ajusta a cada lugar y pregunta, o lo lleva por sí solo.
source-yours = Tus fuentes
source-empty = Aún no hay fuente.
source-empty-do = Pega abajo la dirección de tu sitio. Miramos primero y mostramos lo que hallamos.
source-look-now = Mirar ahora
source-silent = Sin respuesta desde { $moment }.
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
source-add-what = Un sitio, un canal, un pódcast o una carpeta de cartas en esta máquina. Miramos primero y mostramos lo que hallamos.
source-look = Mirar
source-forward = O reenvía tu boletín a
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
held-carry = Llevar lo elegido
held-none = No llevar nada
held-rest = Lo demás cuenta como conocido. Aún se puede llevar a mano.
