### Lo que pasó lejos de la pantalla, y unas solas cuentas de tiempo, dinero y personas.

## En qué se va una hora
task-write = Escribir
task-answer = Responder
task-carry = Llevar
task-plan = Planificar
task-learn = Aprender
task-measure = Contar
task-away = Lejos de la pantalla

## Anotar
away-title = Lejos de la pantalla
away-h = ¿Qué ha pasado?
away-kinds = Qué fue
away-kind-call = Una llamada
away-kind-enquiry = Una consulta
away-kind-answered = Gente respondida
away-kind-thank-you = Un gracias
away-kind-talk = Una charla
away-kind-cards = Una tarjeta
away-kind-habit = Un hábito
away-kind-minutes = Minutos
away-kind-cost = Un gasto
away-ask-call = ¿Por qué llamaron?
away-ask-enquiry = Una respuesta, un correo, un formulario, una inscripción: ¿por qué escribieron?
away-ask-answered = ¿A cuántas personas has respondido?
away-ask-thank-you = ¿Cuánto tiempo llevó?
away-ask-talk = ¿Cuánto duró la conversación?
away-ask-cards = ¿Cuántas has entregado?
away-ask-habit = ¿Cuál?
away-ask-minutes = ¿En qué se fue el tiempo?
away-saved-at-once = Este toque es el segundo y el último. Se guarda al momento.
away-reason-recommended = Alguien nos recomendó
away-reason-read-or-saw = Algo que leyeron o vieron
away-reason-walked-past = Pasaban por delante
away-reason-not-said = No lo dijeron
away-so-far = { $count } hasta ahora
away-no-minutes = No lo sé
away-no-habits = Tu plan aún no tiene ningún hábito lejos de la pantalla.
away-add-habit = Añadir el primero
away-cards-with-code = Las tarjetas pueden llevar un código propio; así ves cuántas veces se abrió:
away-cards =
    { $count ->
        [one] Una tarjeta
       *[other] { $count } tarjetas
    }
away-answered =
    { $count ->
        [one] Una persona respondida
       *[other] { $count } personas respondidas
    }
away-answered-why = Correos, cartas y mensajes que Banyan no ve. Quien salió de la lista de quienes esperan como respondido ya está contado; no lo cuentes otra vez.
away-people =
    { $count ->
        [0] nadie vino por ello
        [one] una persona
       *[other] { $count } personas
    }
away-at-the-wall = anotado en la pared
away-gone = Ya no está en el plan
away-noted = Anotado ahora mismo
away-noted-it = Anotado: { $what }, { $when }. { $about }
away-undo = Retirar
away-how-long = ¿Cuánto tiempo llevó?
away-for-which = ¿Para un lugar?
away-who-came = ¿Preguntó o vino alguien?
away-nobody = Nadie
away-was-yesterday = Fue ayer
away-about = Un nombre o una palabra sobre ello
away-other-day = Otro día
away-save = Guardar
away-week = Esta semana
away-week-calls =
    { $count ->
        [one] llamada
       *[other] llamadas
    }
away-week-thanks =
    { $count ->
        [one] vez gracias
       *[other] veces gracias
    }
away-week-minutes = lejos de la pantalla
away-lately = Anotado
away-more = Decir más
away-empty = Nada todavía. La próxima llamada puede ser la primera línea.
away-no-such-row = Esa línea ya no está en el plan, así que no se anotó nada. Elige otra.
away-day-ahead = Ese día aún no ha llegado. No se cambió nada; elige hoy o un día anterior.
away-too-much = Es más de lo que cabe en un día o en una línea. No se cambió nada; prueba con un número menor.
away-too-long = Son más de 200 letras. No se cambió nada; dilo más corto.
away-incomplete = Falta algo, así que no se anotó nada. Un importe se escribe 22,50 EUR.
away-not-there = Esa línea ya no está. No se cambió nada.

## Cómo van las metas
goals-title = Metas
goals-h = Cómo van las metas
goals-why = Lee un número donde tu plan dice que se cuenta y dilo aquí. Solo quien llama o escribe sigue contando sin que lo digas, y solo en una meta que cuenta personas.
goals-how-many = ¿Cuántos hoy?
goals-source = Se lee en: { $source }
goals-no-source = El plan aún no dice dónde se lee.
goals-day = Contado el
goals-take-back = Retirar
goals-not-a-number = Eso no es un número que pueda estar aquí. No se anotó nada; escríbelo con cifras, como 98.
goals-wrong-day = Ese día aún no ha llegado o es anterior al día en que se fijó la meta. No se anotó nada; elige otro.
goals-empty = Tu plan aún no tiene ninguna meta propia.
goals-first = Añadir una meta

## Tarjetas con código
cards-title = Tarjetas con código
cards-h = Tarjetas con código
cards-why = Imprime este código en las tarjetas que dejes en algún sitio. Lleva a tu web, y ves cuántas veces se abrió.
cards-where = ¿Dónde están, o quién las entrega?
cards-how-many = Cuántas
cards-add = Crear un código
cards-empty = Aún no hay tarjetas. Las primeras podrían estar allí donde ya van tus clientes.
cards-incomplete = Las tarjetas necesitan un lugar y un número de 1 a 10.000. No se anotó nada.
cards-no-site = Las tarjetas llevan a tu sitio. Di en Ajustes dónde está y crea después el código. No se ha anotado nada.
cards-code-of = Código QR de las tarjetas: { $name }
cards-handed =
    { $count ->
        [one] Una tarjeta
       *[other] { $count } tarjetas
    }, { $date }
cards-opened =
    { $count ->
        [0] Aún no se ha abierto
        [one] Abierto una vez
       *[other] Abierto { $count } veces
    }
cards-counted = Abrir no es preguntar ni venir: quien llama se anota como llamada. Los programas que solo buscan una vista previa no cuentan.

## El código de la pared
wall-h = Para la pared, junto al teléfono
wall-why = Un código que abre en cualquier móvil la pregunta «¿Por qué llamaron?». Nadie tiene que entrar con su cuenta para anotar una llamada, y nadie ve lo que anotaron otros.
wall-open = El código
wall-none = Aún no hay código.
wall-first = Crear el código
wall-code = Código QR que abre la pregunta en el móvil
wall-scan = ¿Ha llamado alguien? Escanea y toca por qué.
wall-scan-more = ¿Ha pasado algo? Escanea esto y toca qué.
wall-scan-why = Un toque, sin nombre, sin entrar.
wall-since = En uso desde el { $date }.
wall-print = Imprime esta página y cuélgala.
wall-new = Crear un código nuevo
wall-new-why = Un código nuevo acaba con este al momento, esté donde esté colgado.
wall-for = Para qué es este código
wall-for-why = Quien tiene el código puede anotar esto sin entrar con una cuenta. Para los nombres, los minutos en la pantalla y el dinero siempre hay que entrar. El código de la pared sigue siendo el mismo.
wall-for-nothing = Elige al menos una cosa. No se cambió nada.
note-one-tap = Un toque anota la llamada. No se pide ningún nombre.
note-one-tap-other = Un toque lo anota. No se pide ningún nombre.
note-noted = La llamada está anotada. Gracias.
note-noted-other = Está anotado. Gracias.
note-wait = Se anotaron muchas llamadas en poco tiempo. Esta no se ha anotado; espera un minuto.
note-not-in-use = Este código ya no se usa. No se anotó nada; pide el nuevo.

## Las cuentas
ledger-title = Cuentas
ledger-since = desde el { $date }
ledger-h = Unas cuentas para la pantalla y la calle
ledger-note = Anotar algo
ledger-not-told = no dicho
ledger-week = Esta semana
ledger-of-planned = de { $planned } en el plan
ledger-no-hours = Di en el plan cuántas horas hay
ledger-average = De media en el tiempo de abajo: { $time } a la semana.
ledger-empty = Aún no se ha contado nada.
ledger-empty-why = Tu tiempo en la pantalla se cuenta solo mientras trabajas aquí. Anota una llamada, y la calle también cuenta.
ledger-csv-day = Día
ledger-csv-kind = Qué
ledger-csv-task = Trabajo
ledger-csv-known = Se sabe porque
ledger-csv-minutes = Minutos
ledger-csv-people = Personas
ledger-csv-cards = Tarjetas
ledger-csv-amount = Importe
ledger-csv-currency = Moneda
ledger-csv-under = Cuenta en
ledger-csv-reason = Por qué vinieron
ledger-csv-about = En una palabra
ledger-csv-noted-by = Anotado por
ledger-csv-noted-at = Anotado el
ledger-csv-work = En la pantalla
ledger-csv-told = contado
ledger-csv-measured = medido
ledger-csv-somebody = alguien
ledger-csv-wall = en la pared
ledger-table = Adónde fueron el tiempo y el dinero, y quién vino
ledger-where = Adónde fue el tiempo
ledger-share = Parte del tiempo
ledger-time = Tiempo
ledger-money = Dinero
ledger-people = Personas
ledger-came = Preguntaron o vinieron
ledger-an-hour = Una hora trae
ledger-then = Entonces
ledger-screen = En la pantalla
ledger-away = Lejos de la pantalla
ledger-campaigns = Campañas
ledger-together = En total
ledger-planned = previsto: { $time } a la semana
ledger-more = Más tiempo
ledger-same = Como está
ledger-less = Menos tiempo
ledger-leave = Dejarlo
ledger-too-early = Muy pronto
ledger-not-before = No antes del { $date }
ledger-for-company = Por compañía
ledger-for-all = Para todo en conjunto:
ledger-resting = En reposo.
ledger-resting-why = Dale a uno de ellos una hora y un día
ledger-better = Una hora de «{ $to }» trae más personas que una hora de «{ $from }».
ledger-better-why =
    { $to_people ->
        [one] Una persona
       *[other] { $to_people } personas
    } con { $to_time }, frente a { $from_people ->
        [0] nadie
        [one] una
       *[other] { $from_people }
    } con { $from_time }. Si las dos fueran igual de buenas, el azar daría estos números en { $chance ->
        [one] uno de cada cien casos
       *[other] { $chance } de cada cien casos
    }.
ledger-spend = Dedicar allí { $time } a la semana
ledger-stale = Los números han avanzado entretanto, así que no se cambió nada. Así están ahora.
ledger-goals = Bajo sus metas
ledger-goals-why = Lo que sirve a dos metas está bajo ambas. En total cuenta una vez.
ledger-goals-once = En total, cada cosa una vez
ledger-also-elsewhere =
    { $count ->
        [one] una de ellas también bajo otra meta
       *[other] { $count } de ellas también bajo otra meta
    }
ledger-no-way = Nada en el plan lleva allí todavía
ledger-months = Dinero, mes a mes
ledger-months-empty = Aún no hay dinero previsto ni gastado.
ledger-month-h = Mes
ledger-month = { $month } de { $year }
ledger-planned-h = Previsto
ledger-spent = Gastado
ledger-cost = Añadir un gasto
ledger-amount = Importe
ledger-amount-why = Con su moneda, como 22,50 EUR.
ledger-day = Día
ledger-for = Para qué
ledger-for-nothing = Nada en particular
ledger-about = En una palabra
ledger-not-all = No todo lo bueno se cuenta aquí
ledger-not-all-why = Una pregunta que se volvió publicación, un cuarto de hora que conservó a un amigo: no tienen número. Nada se juzga antes del día que dice tu plan.
ledger-how = Cómo se cuenta
ledger-how-why = Los minutos en la pantalla se miden donde trabajas en Banyan; un silencio cuenta diez minutos como mucho. Lo escrito se reparte entre los lugares adonde fueron las publicaciones. Lo demás lo dices con dos toques. Personas son las llamadas, las charlas y quienes dices que vinieron. Lo que nadie dijo es «no dicho», nunca cero.
ledger-how-early = Una hora se pesa cuando se le han dedicado dos horas, se sabe quién vino y han pasado cuatro semanas. Más o menos solo se dice donde el azar daría esos números en diez de cada cien casos como mucho.
