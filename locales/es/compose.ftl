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
write-over = Sobran { $count } para { $place }
write-over-short = sobran { $n }
write-look = Cómo se verá
write-preview = Mostrar vistas previas
write-no-preview = Escribe unas palabras y elige un lugar; entonces estará aquí.
write-about = Más o menos así. Cada lugar tiene su aspecto; palabras, cortes y límites son exactos.
write-shortened = Acortado para ti
write-thread =
    { $count ->
        [one] Una parte
       *[other] Hilo de { $count }
    }
write-guard = Antes de que salga
write-guard-more =
    { $count ->
        [one] Una más
       *[other] { $count } más
    }
write-slot = Próximo hueco libre
write-no-slot = Enseguida
write-no-slot-why = No hay ninguna hora que esperar.
write-queue = Poner en la cola
write-now = Publicar ahora
write-not-yet = Aún no salió.
write-kept-here = Todas tus palabras están aquí.
write-empty = Aún no hay palabras.
write-no-place = Ningún lugar está encendido.
write-bad-link = El enlace debe empezar por https:// o http://.
write-blocked = Una comprobación dice que así no puede salir; abajo está cómo arreglarlo.
write-brought-back = Tus palabras sin enviar estaban guardadas en este aparato.
write-drop = Descartarlas
write-nowhere = Aún no hay dónde publicar.
write-nowhere-do = Conecta antes un lugar; Mastodon y Bluesky llevan un minuto cada uno.
finding-see = Verlo
finding-keep = Mantenerlo de todos modos
finding-keep-it = Mantenerlo
finding-kept = Mantenido: { $reason }
finding-compare = Comparar
finding-then = Entonces
finding-now = Ahora
finding-never = No preguntar nunca por esto
finding-kept-silent = Se queda así
finding-reason = Por qué esta vez está bien
write-title = Título
write-title-why = Para tu sitio y para la tarjeta del enlace.
write-tags = Etiquetas
write-more = Más: título, etiquetas, aviso, idioma
write-warning = Primero un aviso
write-warning-why = La gente ve esta línea y elige si sigue leyendo. Déjala vacía si nadie la necesita.
write-objective = Para qué es
objective-teach = Regalar algo útil
objective-gather = Reunir a la gente
objective-offer = Pedir trabajo
objective-tell = Contar quiénes somos
write-at = A una hora propia
write-at-moment = Día y hora
write-at-button = Ponerlo para entonces
write-bad-time = Pon un día y una hora que aún estén por llegar.
