### Quién espera una respuesta.

waiting-title = Quién espera
waiting-h =
    { $count ->
        [0] Nadie está esperando
        [one] Una persona está esperando
       *[other] { $count } personas están esperando
    }
waiting-lead = Te han escrito y aún no tienen respuesta. Primero está quien lleva más tiempo esperando.
waiting-since = Espera desde
waiting-due = responder antes de
waiting-late = lo prometido era
waiting-did-reply = te respondió
waiting-did-mention = te nombró
waiting-did-quote = te citó
waiting-did-direct = te escribió solo a ti
waiting-open = Responder allí
waiting-answered = Respondido
waiting-needs-none = No hace falta responder
waiting-more = Detrás esperan más personas. Irán apareciendo cuando la lista se acorte.
waiting-none = Todo el mundo tiene respuesta.
waiting-none-why = Cada pocos minutos miramos si alguien ha escrito y si has respondido allí.
waiting-unknown = Eso no lo sabemos.
waiting-deaf = Ningún lugar conectado nos dice quién te escribe. Mastodon y Bluesky sí; en los demás, míralo allí.
waiting-unheard-h = No sabemos si alguien espera
waiting-unheard = No hemos podido mirar en estos lugares
waiting-unheard-since = desde
waiting-unheard-never = aún no hemos mirado
waiting-unheard-do = Quien haya escrito allí desde entonces no está en esta lista. Seguimos intentándolo; mientras tanto, mira tú allí y comprueba si el lugar sigue con la sesión abierta:
waiting-none-known = Quienes sabemos que escribieron tienen respuesta.
waiting-none-later = Quien más haya escrito aparecerá aquí en cuanto podamos volver a mirar.
waiting-no-promise = Tu plan no dice en cuánto tiempo respondes; por eso aquí nadie cuenta como atrasado.
waiting-closes-first = Según tu plan cierras antes de abrir; por eso aquí nadie tiene plazo.
waiting-to-plan = Decirlo en el plan
waiting-lately = Ya no esperan, desde ayer
waiting-was-answered = respondido
waiting-was-answered-there = respondido allí
waiting-was-none = no hace falta responder
waiting-again = Sigue esperando
