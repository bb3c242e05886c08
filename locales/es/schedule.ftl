### Cuándo sale cada cosa.

queue-h =
    { $count ->
        [0] No espera nada.
        [one] Espera una publicación.
       *[other] Esperan { $count } publicaciones.
    }
queue-h-there =
    { $count ->
        [0] En { $place } no espera nada.
        [one] En { $place } espera una publicación.
       *[other] En { $place } esperan { $count } publicaciones.
    }
queue-asks =
    { $count ->
        [one] Una cosa espera tu palabra.
       *[other] { $count } cosas esperan tu palabra.
    }
queue-empty = La cola está vacía.
queue-empty-why = La próxima pieza nueva de tus fuentes llega aquí por sí sola. O escribe algo corto.
queue-carried = Llevado solo desde { $source }.
queue-written = Escrito por { $name }. Aún se puede cambiar.
queue-waits = Espera tu sí. Sin sí, no sale.
queue-ends-before = No saldrá: «{ $name }» habrá terminado. Muévela o cambia el plan.
queue-quiet = Tranquilo. Tú lo elegiste.
queue-quiet-waits =
    { $count ->
        [one] Una publicación se puso en cola antes de que el día fuera tranquilo.
       *[other] { $count } publicaciones se pusieron en cola antes de que el día fuera tranquilo.
    }
queue-quiet-move = Mover a las próximas horas libres
queue-coming = Viene por sí solo
queue-coming-why = Cada una entra en la cola una semana antes de su hora y no te pide nada.
queue-rests = «{ $title }» descansa desde el { $date }. No se crea nada nuevo de ella.
queue-quiet-all = { $count } publicaciones esperan en días que el plan deja ahora tranquilos. Nada se mueve por sí solo.
queue-quiet-move-all = Mover todas a sus próximas horas libres
queue-leaving = Saliendo ahora.
queue-free = Libre
queue-free-write = Escribir para esta hora
queue-change = Cambiar
queue-move = Pasar al próximo hueco libre
queue-at = Pasarlo a esa hora
queue-now = Publicar ahora
queue-cancel = Cancelar
queue-cancel-why = Lo cancelado guarda sus palabras en borrador.
queue-aside = Por lugar
queue-next = Próximo hueco libre en cada lugar
queue-held = retenido
queue-waiting =
    { $count ->
        [0] no espera nada
        [one] espera 1
       *[other] esperan { $count }
    }
queue-held-why = Un signo discontinuo en la lista quiere decir: retenido allí. Lo retenido guarda sus palabras.
queue-late = Si algo llega tarde
queue-late-why = Hasta { $count } minutos aún sale. Más tarde viene aquí y pregunta.
queue-late-why-hours =
    { $count ->
        [one] Hasta una hora después aún sale. Más tarde viene aquí y pregunta.
       *[other] Hasta { $count } horas después aún sale. Más tarde viene aquí y pregunta.
    }
calendar-as = Verla como
calendar-only = Mostrar un solo lugar
calendar-all = Todos los lugares
calendar-week = Semana
calendar-month = Mes
calendar-week-number = semana { $n }
calendar-range = Del { $from } al { $until }
calendar-name = { $month } de { $year }
calendar-week-before = Semana anterior
calendar-week-this = Esta semana
calendar-week-next = Semana siguiente
calendar-month-before = Mes anterior
calendar-month-this = Este mes
calendar-month-next = Mes siguiente
calendar-nothing = Nada
calendar-out = Ya ha salido
calendar-posts =
    { $count ->
        [one] 1 publicación
       *[other] { $count } publicaciones
    }
calendar-free =
    { $count ->
        [one] 1 libre
       *[other] { $count } libres
    }
tray-free = Abierto desde aquí, un borrador sin hora propia toma la primera libre: { $moment }.
attention-h = Pide atención
attention-unknown = No sabemos si { $place } tiene «{ $title }»
attention-unknown-why = Salió { $moment } y no volvió respuesta. No lo enviaremos dos veces a ciegas.
attention-in-part = { $place } tiene «{ $title }» en parte
attention-refused = { $place } no quiso «{ $title }»
attention-held-back = «{ $title }» está retenida
attention-asks-yes = { $name } escribió «{ $title }» para { $place }
attention-asks-yes-nobody = «{ $title }» espera un sí en { $place }
attention-reconnect-why = «{ $title }» espera hasta entonces.
missed-h =
    { $count ->
        [one] Esta tocaba cuando nada podía salir
       *[other] Estas { $count } tocaban cuando nada podía salir
    }
missed-why = Desde { $from } hasta { $until }. Nada salió tarde por sí solo. Esto es lo que haríamos; cambia lo que quieras.
missed-why-others = Desde { $from } hasta { $until }. Nada salió tarde por sí solo. Edición y titular deciden qué se hace.
missed-move = Sigue siendo cierto después. Libre: { $moment }.
missed-no-free = Ningún hueco libre en las próximas semanas.
missed-now = Hay gente que lo espera; puede salir ya.
missed-let-go = Su momento pasó. Enviado ahora confundiría.
missed-later = Después
missed-choice-now = Ahora
missed-choice-let-go = Dejar ir
missed-choice-at = A mi hora
missed-do = Hacerlo así
missed-drafts = Lo que dejas ir queda en borrador.
not-now-no-slot = Este lugar no tiene horas semanales, así que no hay próximo hueco. Publícalo ahora o ponle horas antes.

## La semana del plan
balance-h = Dicho y planeado
balance-why = De las publicaciones que esperan. La marca es la parte de tu plan.
balance-posts =
    { $count ->
        [0] ninguna
        [one] 1 publicación
       *[other] { $count } publicaciones
    }
balance-planned = planeado { $count } de diez
balance-offers =
    { $offers ->
        [0] Ninguna oferta
        [one] Una oferta
       *[other] { $offers } ofertas
    } en tus últimas { $posts } publicaciones. Tu regla es { $allowed } de { $window }.
week-h = Tu semana
week-hours =
    El plan tiene { $has } a la semana: { $answering } para respuestas, { $habits ->
        [yes] { $away } lejos de la pantalla, { $post } por publicación.
       *[no] { $post } por publicación.
    }
week-fits =
    { $count ->
        [0] No cabe ninguna publicación, y tus lugares piden { $asks }.
        [one] Cabe una publicación; tus lugares piden { $asks }.
       *[other] Caben { $count } publicaciones; tus lugares piden { $asks }.
    }
week-carries = El plan solo quiere que se lleve lo que ya dices: { $takes } de { $has } a la semana.
week-carried =
    { $count ->
        [one] Tus lugares propios dan una publicación a la semana; todos los lugares piden { $asks }.
       *[other] Tus lugares propios dan { $count } publicaciones a la semana; todos los lugares piden { $asks }.
    }
week-gives-way =
    { $place }: { $gets } de { $asks }. { $why ->
        [no-reason] En ninguna parte dice por qué estás allí.
        [on-trial] Solo está a prueba.
        [carried] El plan no quiere más de lo que se lleva.
        [own] Las horas tampoco llegan para los lugares propios.
       *[borrowed] Los lugares prestados ceden antes que los propios.
    }
week-lacks =
    { $what ->
        [hours] Tus lugares piden publicaciones y nadie ha dicho cuántas horas hay a la semana.
        [own-posts] El plan lleva lo que hacen tus propios lugares y ninguno dice cuántas publicaciones son a la semana.
       *[posts] Hay horas para publicar y ningún lugar dice cuántas publicaciones a la semana.
    } Por eso no se propone ninguna hora.
week-no-time = sin horas
week-now =
    { $count ->
        [0] ahora ninguna a la semana
        [one] ahora una a la semana
       *[other] ahora { $count } a la semana
    }
week-shares = comparte las publicaciones de su línea del plan con { $names }
week-quiet = Tranquilo, como elegiste: { $days }. Lo que llegue entonces espera al siguiente día abierto.
week-take = Tomar estas horas
week-take-why = Las publicaciones que ya tienen su hora la conservan.
week-plan-changed = El plan cambió mientras tanto, así que estas horas quizá ya no valgan. No se cambió nada. Mira la nueva propuesta.

## Algo nuevo antes de pulsar
think-title = Hay algo nuevo que saber
think-lead = Aún no se ha hecho nada. La comprobación ha encontrado algo que no se había dicho cuando esto entró en la cola.
think-at = Si sale { $moment }:
think-now = Si sale ahora:
think-do = Hacerlo de todos modos
think-leave = Dejarlo como está
