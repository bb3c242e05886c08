### Palabras del sitio público.

site-skip = Saltar al texto
site-nav = Este sitio
site-all = Todos los artículos
site-follow = Seguir
site-feed = Fuente web
site-demo = Esto es una demostración. Nada de esto se ha publicado de verdad y no se ha llegado a ninguna red real.
site-date = { $day } de { $month ->
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
   *[other] diciembre
 } de { $year }
site-page = Página { $number }
site-turn = Páginas
site-newer = Más recientes
site-older = Anteriores
site-empty-h = El primer artículo está en camino
site-empty-do = Aquí todavía no hay nada. Para enterarse cuando lo haya:
site-changed = modificado el
site-first-published-at = Publicado primero en
site-read-on-at = Seguir leyendo en
site-film = Vídeo
site-sound = Audio
site-tags = Temas
site-beside = Antes y después
site-earlier = Antes
site-later = Después
site-follow-h = Seguir a { $business }
site-follow-lead = Elige el lugar que prefieras: las mismas palabras llegan a todos.
site-follow-feed = Lector de fuentes
site-follow-feed-do = Sin cuenta y sin intermediarios
site-formats = Formatos:
site-rested-h = Dónde estuvimos antes
site-rested-until = hasta { $year }
site-doing = Lo que hacemos
site-doing-h = Lo que hace { $business }
site-doing-as-of = Es así desde el { $date } y cambia solo cuando cambian los hechos.
site-missing-h = Esta página no está aquí
site-missing-do = Quizá haya un error en la dirección. Todo lo publicado está en la lista de artículos.
site-gone-h = Esta página se ha retirado
site-gone-do = Estuvo aquí y su autor la ha retirado. Los demás artículos siguen en su sitio.
site-broken-h = Algo ha fallado por nuestra parte
site-broken-do = Ahora mismo no se ha podido mostrar la página. Inténtalo de nuevo en un momento.
site-begin-h = Un buen lugar para una primera palabra
site-begin-do = Este sitio está listo y espera su primer artículo. Si es tuyo, empieza en el Estudio: son unos minutos.
site-begin-go = Abrir el Estudio
site-plan-title = { $business }: el plan en una página
site-plan-lead = Tal como estaba el { $date }. Lees esto con un enlace que te han dado; cambia cuando cambia el plan.
site-plan-ended-h = Este enlace ya no vale
site-plan-ended-do = Quien te lo dio puede darte uno nuevo.
site-plan-empty = El plan todavía está vacío.
