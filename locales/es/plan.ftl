### El plan en una página: sus partes y campos, un ejemplo de cada uno y lo que dice la revisión.

## Partes
plan-section-why = Por qué
plan-section-why-hint = la raíz
plan-section-where-to = Hacia dónde
plan-section-where-to-hint = lo que vemos, lo que hacemos
plan-section-goal = Metas
plan-section-goal-hint = un número, su fuente, una fecha
plan-section-audience = Para quién
plan-section-audience-hint = quiénes son y dónde están
plan-section-voice = Cómo sonamos
plan-section-voice-hint = dicho una vez, para todos los que escriben
plan-section-pillar = Qué decimos
plan-section-pillar-hint = partes de diez publicaciones
plan-section-offer = Ofertas
plan-section-offer-hint = una detrás de otra
plan-section-campaign = Campañas
plan-section-campaign-hint = con principio y fin
plan-section-place = Dónde
plan-section-place-hint = primero los lugares propios
plan-section-away = Lejos de la pantalla
plan-section-away-hint = lo que funciona sin publicar
plan-section-person = Quién
plan-section-person-hint = horas a la semana
plan-section-job = Tareas
plan-section-job-hint = cada una con alguien que suple
plan-section-money = Dinero
plan-section-money-hint = lo que cuesta, mes a mes
plan-section-means = Con qué
plan-section-means-hint = un presupuesto y una promesa
plan-section-rhythm = Ritmo
plan-section-rhythm-hint = una semana normal
plan-section-review = Repasos
plan-section-review-hint = cuándo volvemos a mirarlo

## Campos
plan-field-name = Nombre
plan-field-purpose = Para qué, además del dinero
plan-field-social = Por qué redes sociales
plan-field-social-asked-on = Preguntado por última vez
plan-field-vision = Lo que vemos
plan-field-mission = Lo que hacemos
plan-field-offering = Lo que ofrecemos
plan-field-different = Lo que solo podemos decir nosotros
plan-field-competitors = Otros de la zona
plan-field-role = De qué trabajo es parte
plan-field-definition = Qué cuenta
plan-field-source = De dónde sale el número
plan-field-counts = Qué la hace crecer
plan-field-baseline = Cuánto hay hoy
plan-field-target = Cuántos
plan-field-until = Hasta
plan-field-not-before = No juzgar antes de
plan-field-signs = Primeras señales
plan-field-owner = Quién lo lleva
plan-field-deputy = Quién suple
plan-field-answers-people = Responde a la gente
plan-field-about = En pocas palabras
plan-field-places = Lugares
plan-field-evidence = Cómo lo sabemos
plan-field-sounds = Sonamos como
plan-field-never = Nunca
plan-field-share = Publicaciones de cada diez
plan-field-promotional = Vende algo
plan-field-starts = Empieza
plan-field-ends = Termina
plan-field-address = Dirección de su página
plan-field-goals = Lleva a estas metas
plan-field-cost = Lo que puede costar
plan-field-network = Red
plan-field-reason = Por qué aquí
plan-field-liking = Lo que nos gusta hacer ahí
plan-field-standing = Cómo está
plan-field-per-week = Publicaciones a la semana
plan-field-trial-until = A prueba hasta
plan-field-stop-rule = Lo dejamos si
plan-field-review-on = Próxima mirada
plan-field-rested-on = Descansa desde
plan-field-rested-why = Por qué descansa
plan-field-habit = Clase
plan-field-rhythm = Cada cuánto
plan-field-hours = Tiempo a la semana
plan-field-knowledge = Sabe, y aprende
plan-field-amount = Importe
plan-field-month = Mes
plan-field-campaign = Para esta campaña
plan-field-place = Para este lugar
plan-field-away = Para este hábito
plan-field-budget = Presupuesto al mes
plan-field-answer-within = Respuesta en
plan-field-open-days = Días de trabajo
plan-field-opens-at = Desde las
plan-field-closes-at = Hasta las
plan-field-hours-by-day = Horas por día
plan-field-quiet-days = Días de silencio
plan-field-apart = Distancia
plan-field-usual-week = Una semana normal
plan-field-reviewed-on = Último repaso
plan-field-next-review = Próximo repaso del plan
plan-field-belongs = Es parte de
plan-field-size = Hasta dónde llegar

## Por qué
plan-help-why-purpose = ¿Qué faltaría si cerraras? Una o dos frases sobre personas.
plan-example-why-purpose = Que nadie llegue a tener miedo de su propia escalera.
plan-help-why-social = ¿Por qué esto y no una charla, una carta, una buena hora con un cliente?
plan-example-why-social = Las hijas y los hijos de mis clientes miran primero ahí, y puedo enseñar un ejercicio a cuarenta personas a la vez.
plan-help-why-social-asked-on = El día de la última respuesta. Se pregunta de nuevo en cada repaso.
plan-example-why-social-asked-on = el día del último repaso

## Hacia dónde
plan-help-where-to-vision = ¿Cómo es el negocio dentro de diez años, si todo va bien?
plan-example-where-to-vision = Aquí, a los setenta, todo el mundo sube al tercero con la bolsa de la compra.
plan-help-where-to-mission = Lo que haces para ello, semana a semana.
plan-example-where-to-mission = Grupos pequeños, palabras sencillas, diez minutos al día. En línea enseñamos; en el estudio acompañamos.
plan-help-where-to-offering = Lo que alguien recibe de ti, como lo dirías en la puerta.
plan-example-where-to-offering = Grupos de cinco, dos veces por semana, con una visita a casa antes.
plan-help-where-to-different = Una frase que nadie más podría firmar. Quizá ya la dijo un cliente.
plan-example-where-to-different = Aquí me dejan saltarme la plancha.
plan-help-where-to-competitors = ¿A quién más pregunta la gente? Separa los nombres con punto y coma. Se queda en casa.
plan-example-where-to-competitors = Estudio Tilo; el gimnasio de la estación

## Metas
plan-help-goal-name = Algo que se pueda contar y que te alegraría.
plan-example-goal-name = Consultas
plan-help-goal-target = ¿Cuántas estarían bien para entonces?
plan-example-goal-target = 24
plan-help-goal-baseline = ¿Cuántas hay ahora? Déjalo vacío si nadie las ha contado.
plan-example-goal-baseline = 9
plan-help-goal-until = El día en que se mira si se ha llegado.
plan-example-goal-until = 31 de diciembre
plan-help-goal-definition = Tan claro que dos personas contarían lo mismo.
plan-example-goal-definition = Un formulario, un mensaje o una llamada en que alguien pide plaza.
plan-help-goal-source = La lista, la página o el cuaderno donde se lee.
plan-example-goal-source = Formulario de contacto y llamadas anotadas
plan-help-goal-counts = Quien llama o escribe por lo que lleva aquí cuenta por sí solo. Todo lo demás lo lees y lo dices: lectores, pedidos, visitas.
plan-example-goal-counts = Solo lo que leo y digo
plan-help-goal-role = Las redes pueden servir para más que el marketing. ¿De qué trabajo es parte esto?
plan-example-goal-role = Ventas
plan-help-goal-owner = Una persona que mira el número y avisa cuando se para.
plan-example-goal-owner = Marta
plan-help-goal-not-before = Primero las raíces. Hasta ese día nadie lo llama fracaso.
plan-example-goal-not-before = 1 de diciembre
plan-help-goal-signs = ¿Qué mostraría pronto que está echando raíces, antes que el número?
plan-example-goal-signs = Alguien vuelve a preguntar. Vuelven las mismas personas.

## Para quién
plan-help-audience-name = Un grupo al que podrías saludar por su nombre en la puerta.
plan-example-audience-name = Principiantes con rigidez, 45+
plan-help-audience-about = ¿Qué les preocupa y qué preguntan?
plan-example-audience-about = Les duele la rodilla o la espalda. Les dan miedo los gimnasios. Preguntan: «¿Es seguro para mí?»
plan-help-audience-places = ¿Dónde leen ya?
plan-example-audience-places = Boletín; Facebook
plan-help-audience-evidence = Una cuenta, una pregunta a diez clientes, una lista repasada.
plan-example-audience-evidence = Lo dijeron 31 de 40 clientes en septiembre.

## Cómo sonamos
plan-help-voice-sounds = ¿A quién oye la gente cuando te lee?
plan-example-voice-sounds = Como una vecina que tiene tiempo.
plan-help-voice-never = Palabras e imágenes que nunca salen con tu nombre.
plan-example-voice-never = Fotos de antes y después. Avergonzar a nadie.

## Qué decimos
plan-help-pillar-name = Una clase de publicación que podrías escribir durante años.
plan-example-pillar-name = Enseñar una cosa
plan-help-pillar-share = De cada diez publicaciones, ¿cuántas son así? Entre todas suman diez.
plan-example-pillar-share = 5
plan-help-pillar-promotional = Sí, si pide comprar o reservar. Para eso bastan una o dos de cada diez.
plan-example-pillar-promotional = no
plan-help-pillar-about = De modo que otra persona también pudiera escribir una.
plan-example-pillar-about = Una pregunta, una respuesta, diez pasos lentos.

## Ofertas
plan-help-offer-name = Lo que se puede reservar o comprar durante un tiempo.
plan-example-offer-name = Grupos de invierno
plan-help-offer-starts = El primer día en que se habla de ella.
plan-example-offer-starts = 1 de diciembre
plan-help-offer-ends = El último día. Después, ninguna publicación la menciona.
plan-example-offer-ends = 20 de diciembre
plan-help-offer-address = La página donde la gente dice que sí. Mejor en tu propio sitio.
plan-example-offer-address = https://northside.example/invierno
plan-help-offer-about = Qué es, para quién y cuánto cuesta.
plan-example-offer-about = Ocho semanas en un grupo de cinco, para empezar. 160, con la visita a casa incluida.

## Campañas
plan-help-campaign-name = Unas semanas en que varias publicaciones trabajan para una sola cosa.
plan-example-campaign-name = La semana de la escalera
plan-help-campaign-starts = El día de la primera publicación.
plan-example-campaign-starts = 11 de enero
plan-help-campaign-ends = El día de la última.
plan-example-campaign-ends = 24 de enero
plan-help-campaign-goals = ¿Qué metas debería mover?
plan-example-campaign-goals = Consultas
plan-help-campaign-places = ¿Dónde se hace?
plan-example-campaign-places = Blog; Boletín; Facebook
plan-help-campaign-cost = En dinero, todo incluido. Nada también es una respuesta.
plan-example-campaign-cost = 40 EUR
plan-help-campaign-about = Lo que la gente ve día a día y lo que se le pide.
plan-example-campaign-about = Cada día un ejercicio en la escalera. Al final: ven a probarlo con nosotros.

## Dónde
plan-help-place-name = Como se le llama en el negocio.
plan-example-place-name = Facebook
plan-help-place-network = En qué red está. El sitio propio y el boletín cuentan, y van primero.
plan-example-place-network = facebook
plan-help-place-standing = Una prueba cada vez. «Por compañía» no cuesta horas ni recibe veredicto.
plan-example-place-standing = Se queda
plan-help-place-reason = ¿A quién quieres encontrar ahí y cómo lo sabes?
plan-example-place-reason = Los hijos de treinta clientes están en el grupo de la ciudad.
plan-help-place-liking = Escribir, hablar, filmar, responder: lo que gusta dura más.
plan-example-place-liking = Responder preguntas ahí.
plan-help-place-per-week = Lo que puedes mantener en una mala semana. Media quiere decir una cada dos semanas.
plan-example-place-per-week = 2
plan-help-place-goals = ¿Qué debería salir de ahí?
plan-example-place-goals = Consultas
plan-help-place-signs = ¿Qué mostraría pronto que allí alguien se fija, antes de poder juzgar nada?
plan-example-place-signs = Alguien allí vuelve a preguntar. Vuelven las mismas personas.
plan-help-place-trial-until = El día en que se decide. Medio año no es demasiado.
plan-example-place-trial-until = 31 de diciembre
plan-help-place-stop-rule = Escrita ahora, luego es más fácil de cumplir.
plan-example-place-stop-rule = Para entonces nadie nos ha preguntado nada.
plan-help-place-review-on = ¿Cuándo se pregunta si todavía vale sus horas?
plan-example-place-review-on = 15 de enero
plan-help-place-rested-on = El día desde el que allí no sale nada más. Lo dicho allí se queda.
plan-example-place-rested-on = 3 de marzo
plan-help-place-rested-why = Una frase sincera. Quien pregunte «¿por qué otra vez?» la encuentra en el próximo repaso.
plan-example-place-rested-why = Allí ya no lee nadie que conozcamos.

## Lejos de la pantalla
plan-help-away-name = Como lo escribirías en la pared.
plan-example-away-name = Tarjetas en la consulta de la fisio
plan-help-away-habit = Catorce cosas que funcionan sin ninguna red. Si la tuya no está, dilo.
plan-example-away-habit = Contactos fuera de la red
plan-help-away-standing = ¿Tiene su tiempo, está a prueba o descansa?
plan-example-away-standing = Se queda
plan-help-away-rhythm = Un día o un número dice más que «siempre».
plan-example-away-rhythm = Veinte tarjetas al mes
plan-help-away-hours = Lo que lleva en una semana normal.
plan-example-away-hours = 20 min
plan-help-away-goals = ¿Qué sale de ahí?
plan-example-away-goals = Consultas
plan-help-away-review-on = ¿Cuándo se pregunta si valió la pena?
plan-example-away-review-on = 15 de enero

## Quién
plan-help-person-name = Todos los que hacen una parte, tú también.
plan-example-person-name = Marta
plan-help-person-hours = Horas de verdad para esto, en una semana normal.
plan-example-person-hours = 2 h
plan-help-person-knowledge = Lo que esta persona ya sabe hacer y lo que viene después.
plan-example-person-knowledge = Escribe los artículos. Aprende a editar sonido.
plan-help-person-about = ¿Qué parte es suya?
plan-example-person-about = Entrenadora. Escribe los martes por la mañana.

## Tareas
plan-help-job-name = Algo que hay que hacer también cuando alguien está enfermo.
plan-example-job-name = Responder a la gente
plan-help-job-owner = Un nombre.
plan-example-job-owner = Marta
plan-help-job-deputy = Otro, de alguien que lo haya hecho al menos una vez.
plan-example-job-deputy = Jonás
plan-help-job-answers-people = Sí, si en ella se responde a quien escribe. La frase de tu sitio nombra a las personas de esta tarea y a nadie más.
plan-example-job-answers-people = sí

## Dinero
plan-help-money-name = Lo que se paga.
plan-example-money-name = Servicio de correo
plan-help-money-amount = El importe con su moneda.
plan-example-money-amount = 22 EUR
plan-help-money-month = Un mes, o todos.
plan-example-money-month = todos los meses
plan-help-money-campaign = ¿Se paga para una campaña? Un pago suelto es entonces parte de lo que la campaña puede costar.
plan-example-money-campaign = La semana de la escalera
plan-help-money-place = ¿Se paga para uno de los lugares? En las cuentas figura allí.
plan-example-money-place = Boletín
plan-help-money-away = ¿Se paga para algo lejos de la pantalla? En las cuentas figura allí.
plan-example-money-away = Tarjetas en la consulta de la fisio
plan-help-money-goals = ¿Para qué metas se paga?
plan-example-money-goals = Consultas

## Con qué
plan-help-means-budget = Lo que puede costar un mes, todo junto. Nada también es una respuesta: 0 EUR.
plan-example-means-budget = 60 EUR
plan-help-means-answer-within = Lo más que alguien espera tu respuesta, contado en horas de trabajo.
plan-example-means-answer-within = 4 h
plan-help-means-open-days = Los días en que alguien responde.
plan-example-means-open-days = De lunes a viernes
plan-help-means-opens-at = Desde cuándo responde alguien.
plan-example-means-opens-at = 9:00
plan-help-means-closes-at = Desde cuándo ya no hace falta.
plan-example-means-closes-at = 17:00
plan-help-means-hours-by-day = Días con horas propias, o toda la semana, también con pausa al mediodía; valen en lugar de las de arriba.
plan-example-means-hours-by-day = L-V 9-12, 14-18, S 9-13

## Ritmo
plan-help-rhythm-usual-week = Lo que sale cada día cuando no pasa nada especial.
plan-example-rhythm-usual-week = Martes carta, jueves publicación.
plan-help-rhythm-quiet-days = Días en que no sale nada.
plan-example-rhythm-quiet-days = Sábado y domingo
plan-help-rhythm-apart = Al menos este tiempo entre dos publicaciones en un lugar. Si no se dice: 3 horas.
plan-example-rhythm-apart = 4 h

## Repasos
plan-help-review-reviewed-on = El día en que se repasó el plan entero por última vez.
plan-example-review-reviewed-on = 12 de octubre
plan-help-review-next-review = Una hora con todos los que participan. Cada tres meses es una buena medida.
plan-example-review-next-review = 15 de enero
plan-help-review-belongs = Para la mayoría esto es parte del plan de marketing. El plan de negocio es su sitio solo si hay una red propia, con su equipo y su infraestructura.
plan-example-review-belongs = El plan de marketing
plan-help-review-size = Primero andar, luego correr. Cada paso pide más y da más. Lo que pide después el paso que quieres está en «Hoy».
plan-example-review-size = Hablamos con la gente

## Opciones
plan-role-marketing = Marketing
plan-role-sales = Ventas
plan-role-service = Atender a clientes
plan-role-personal = Seguir en contacto
plan-role-people = Dar voz a las personas
plan-counts-people = Personas que nos llaman o escriben
plan-counts-told = Solo lo que leemos y decimos
plan-standing-kept = Se queda
plan-standing-on-trial = A prueba
plan-standing-wanted = Deseado, sin empezar
plan-standing-for-company = Solo por compañía
plan-standing-resting = Descansa
plan-habit-face-to-face = Cara a cara
plan-habit-face-to-face-hint = Verse, no escribirse
plan-habit-writing = Escribir
plan-habit-writing-hint = Para aclararse
plan-habit-listening = Escuchar
plan-habit-listening-hint = Preguntar y callar
plan-habit-offline-leads = Contactos fuera de la red
plan-habit-offline-leads-hint = Con sistema, no por suerte
plan-habit-time-together = Tiempo juntos
plan-habit-time-together-hint = Un café después de clase
plan-habit-investing-in-people = Invertir en personas
plan-habit-investing-in-people-hint = Un curso, un libro, un día libre
plan-habit-wow-service = Servicio que asombra
plan-habit-wow-service-hint = Más de lo prometido
plan-habit-small-improvements = Pequeñas mejoras
plan-habit-small-improvements-hint = Una por semana
plan-habit-thank-yous = Dar las gracias
plan-habit-thank-yous-hint = A mano, por su nombre
plan-habit-thoughtfulness = Detalles
plan-habit-thoughtfulness-hint = La tarjeta el día justo
plan-habit-shared-mission = Misión compartida
plan-habit-shared-mission-hint = Todos sabemos para qué
plan-habit-work-on-the-business = Trabajar en el negocio
plan-habit-work-on-the-business-hint = Una hora para pensarlo, no para atenderlo
plan-habit-reading-outside = Leer fuera del oficio
plan-habit-reading-outside-hint = Un libro que no es de lo nuestro
plan-habit-wandering-around = Salir a dar una vuelta
plan-habit-wandering-around-hint = Que nos vean donde están
plan-habit-something-else = Otra cosa
plan-habit-something-else-hint = Con tus palabras
plan-belongs-marketing-plan = El plan de marketing
plan-belongs-business-plan = El plan de negocio
plan-size-doing-it = Puedo decir que lo hago
plan-size-doing-it-hint = Pide un cuarto de hora a la semana. Lo que ya dices en el sitio y en el boletín llega a tus lugares.
plan-size-talking = Hablamos con la gente
plan-size-talking-hint = Pide una hora a la semana, más o menos. Responder, preguntar, participar; así la gente te va conociendo.
plan-size-planned = Trabajamos con un plan
plan-size-planned-hint = Pide de dos a cuatro horas a la semana, nombres y fechas. Se ve qué lleva a las metas y qué no.
plan-size-paying = Ponemos dinero
plan-size-paying-hint = Pide un presupuesto y números que se sostengan. Lo que ha funcionado llega a más personas.
plan-size-said =
    { $size ->
        [doing_it] { plan-size-doing-it }
        [talking] { plan-size-talking }
        [planned] { plan-size-planned }
       *[paying] { plan-size-paying }
    }
plan-day-mon = lunes
plan-day-tue = martes
plan-day-wed = miércoles
plan-day-thu = jueves
plan-day-fri = viernes
plan-day-sat = sábado
plan-day-sun = domingo

## No encaja
plan-check-hours =
    { $posts ->
        [one] Una publicación a la semana pide { $needs }
       *[other] { $posts } publicaciones a la semana piden { $needs }
    }, y { $people ->
        [one] la única persona del plan tiene { $has }.
       *[other] las { $people } personas del plan tienen { $has }.
    }{ $habits ->
        [yes] { " " }Lo que se pide incluye { $away } para lo que haces lejos de la pantalla.
       *[no] { "" }
    } { $counted ->
        [yes] Contado en las propias semanas: { $minutes } por publicación y { $answering } para responder.
        [posts] Contado en las propias semanas: { $minutes } por publicación. Para responder se calcula { $answering }, hasta que también se cuente.
        [answering] Contado en las propias semanas: { $answering } para responder. Por publicación se calcula { $minutes }, hasta que también se cuente.
       *[no] Calculado con { $minutes } por publicación y { $answering } para responder, hasta que se cuenten las propias semanas.
    }
plan-check-hours-away =
    Lo que haces lejos de la pantalla pide { $needs } a la semana, y { $people ->
        [one] la única persona del plan tiene { $has }.
       *[other] las { $people } personas del plan tienen { $has }.
    }
plan-check-hours-carried =
    Llevar lo que ya dices ocupa { $carrying } a la semana, y lo que haces lejos de la pantalla, { $away }: en total { $needs }. { $people ->
        [one] La única persona del plan tiene { $has }.
       *[other] Las { $people } personas del plan tienen { $has }.
    }
plan-check-offers-overlap =
    «{ $first }» y «{ $second }» coinciden { $days ->
        [one] el mismo día, el { $from }.
       *[other] desde el { $from } hasta el { $until }.
    } La gente oiría una oferta tras otra.
plan-check-ends-before-start = «{ $name }» termina el { $ends } y no empieza hasta el { $starts }. Quizá las dos fechas están cambiadas.
plan-check-trial-before-trial = «{ $name }» no espera a que la prueba de «{ $running }» termine el { $until }. Una prueba cada vez, o no se sabrá cuál hizo qué.
plan-check-trial-before-endless = «{ $name }» iría al lado de la prueba de «{ $running }», y nada dice cuándo termina. Una prueba cada vez, o no se sabrá cuál hizo qué.
plan-check-trial-before-judged = «{ $name }» iría al lado de la prueba de «{ $running }», que nadie juzga antes del { $not_before }. Una prueba cada vez, o no se sabrá cuál hizo qué.
plan-check-closes-first = Cierra a las { $closes } y abre a las { $opens }, así que no se puede prometer una respuesta. Las horas que pasan de medianoche son dos días.
plan-check-shares-sum = Las partes suman { $sum }. Son partes de diez publicaciones, así que juntas deberían sumar diez.
plan-check-judged-after-end = «{ $name }» va hasta el { $until } y no se debe juzgar antes del { $not_before }. El último día nadie podría decir cómo fue.
plan-check-money-over-budget = Lo que se paga cada mes suma { $planned }. El presupuesto de un mes es { $budget }.
plan-check-year-over-budget = Los próximos doce meses cuestan { $planned }, contando pagos sueltos y campañas. El presupuesto es de { $budget } al mes, o sea { $year } al año.

## Abierto
plan-check-is-over = «{ $name }» terminó el { $ends }. Mientras siga aquí así, alguien puede seguir anunciándolo.
plan-check-trial-without-end =
    { $lacks ->
        [rule] «{ $name }» está a prueba y en ninguna parte dice cuándo se dejaría.
       *[date] «{ $name }» está a prueba y en ningún sitio dice hasta cuándo.
    } Con un día y una regla, una prueba se puede terminar sin pena.
plan-check-trial-over =
    «{ $name }» estuvo a prueba hasta el { $until }. { $ruled ->
        [yes] Había que dejarlo si: «{ $rule }»
       *[no] No hay escrita ninguna regla para dejarlo.
    } ¿Se queda o descansa?
plan-check-trial-over-early = «{ $name }» estuvo a prueba hasta el { $until }, y aquello a lo que lleva no se juzga antes del { $not_before }. Primero las raíces: hasta entonces nadie puede decir cómo fue.
plan-check-place-without-reason = En ninguna parte dice por qué precisamente «{ $name }». Con un motivo se puede decir después si valió sus horas.
plan-check-past-review = El { $date } tocaba volver a mirar «{ $name }». ¿Todavía vale su tiempo?
plan-check-belongs-without-team = El plan debe ser parte del plan de negocio. Eso solo está bien con una red propia, con su equipo y sus máquinas. El equipo aún no está completo; en «Primeros pasos» dice qué falta. ¿Es una red así?
plan-check-review-overdue = El { $date } tocaba repasar el plan. Basta una hora con todos los que participan.
plan-check-only-borrowed = Todos los lugares de aquí son de otros, que pueden cerrarlos o cambiar sus reglas. Un sitio o un boletín propio sigue siendo tuyo.
plan-check-not-in-plan = «{ $name }» ({ $network }) está conectado y el plan no habla de él. Así nada pide publicaciones allí, y nada dice cuándo lo dejarías.
plan-check-still-connected =
    { $standing ->
        [wanted] «{ $name }» en el plan es solo un deseo, y está conectado. Allí no se lleva nada hasta que el plan diga que ha empezado.
       *[other] «{ $name }» descansa en el plan, y sigue conectado. Allí ya no se lleva nada; déjalo descansar, para que nadie espere allí.
    }
plan-check-queue-leans =
    { $posts ->
        [0] Ninguna de las { $all } publicaciones que esperan es
        [one] Una de las { $all } publicaciones que esperan es
       *[other] { $posts } de las { $all } publicaciones que esperan son
    } de «{ $name }»; el plan dice { $planned } de cada diez. La gente leería otra mezcla que la elegida.
plan-check-goal-without-way =
    { $looked ->
        [posts] En las próximas cuatro semanas nada lleva a «{ $name }».
       *[plan] Ningún lugar, hábito o campaña del plan lleva a «{ $name }».
    } Tal como está, tendría que llegar por sí sola.
plan-check-goal-over = El día de «{ $name }» era el { $until }. Anota cómo fue; luego ponle otra fecha o quítala.
plan-check-audience-without-place = Ningún lugar en uso es para «{ $name }». Lo que se escribe para ellos no tiene cómo llegarles.
plan-check-place-without-audience = «{ $name }» no es para nadie del plan. Quien escribe ahí no sabe para quién.
plan-check-only-ongoing = «{ $name }» solo dice «{ $said }». Sin un final o una próxima mirada, nadie puede decir si valió la pena.
plan-check-only-ongoing-week = La semana normal solo dice «{ $said }». ¿Qué día es para qué? Una semana con días se puede cumplir, y se nota cuando uno falta.
plan-check-job-without-deputy =
    { $lacks ->
        [owner] «{ $name }» no tiene ningún nombre al lado. Lo que es de todos se queda fácilmente sin hacer.
       *[deputy] En «{ $name }» no suple nadie. Si { $owner } enferma, se para.
    }
plan-check-names-nobody =
    «{ $row }» nombra a «{ $name }», y en el plan { $where ->
        [person] nadie se llama así.
       *[other] nada se llama así.
    } ¿Tiene ahora otro nombre o ya no está?

## Preguntas
plan-check-only-money = «{ $said }» dice lo que debería entrar. ¿Qué echaría de menos la gente si cerraras?
plan-check-could-be-theirs = ¿Podría firmar esto también { $competitor }? «{ $said }» ¿Qué mitad de la frase solo puede ser tuya? Quizá lo que dicen tus clientes.
plan-check-why-again = ¿Por qué redes sociales? El { $asked } la respuesta fue: «{ $said }» ¿Sigue siendo así, o fue una distracción?
plan-check-size-against-hours = Quieres «{ plan-size-said }». Eso pide al menos { $asks } a la semana, y el plan tiene { $left } para ello. Lo que no cabe en el tiempo de nadie se queda en deseo.
plan-check-size-below-hours = Quieres «{ plan-size-said }», que pide { $asks } a la semana. El plan tiene { $left } para ello. ¿Lo hacemos más grande? Tal como está, no se propone ninguna publicación más allá de lo que se lleva.
plan-check-example =
    { $named ->
        [yes] Todavía un ejemplo de la plantilla: { $names }. Nadie de fuera lo lee, y no promete nada, hasta que sea tuyo. ¿Lo es?
       *[no] Lo que hay aquí es todavía el ejemplo de la plantilla. Nadie de fuera lo lee, y no promete nada, hasta que sea tuyo. ¿Lo es?
    }

## Sin responder todavía
plan-ask-why-purpose = Y además del dinero: ¿qué faltaría si cerraras?
plan-ask-why-social = ¿Por qué redes sociales y no una charla, una carta, una buena hora con un cliente?
plan-ask-goal-name = ¿Qué debería salir de esto? Nombra algo que se pueda contar.
plan-ask-audience-name = ¿Para quién es? ¿Quién más te lee y quién decide?
plan-ask-where-to-vision = ¿Qué ves dentro de diez años?
plan-ask-where-to-mission = ¿Qué haces para ello, semana a semana?
plan-ask-where-to-offering = ¿Qué ofreces, dicho de modo que alguien pueda contarlo?
plan-ask-where-to-different = ¿Qué dicen de ti los clientes que nadie más podría decir de sí?
plan-ask-where-to-competitors = ¿A quién más podrían acudir tus clientes? Bastan dos nombres.
plan-ask-pillar-name = ¿De qué hablas? Bastan tres o cuatro clases de publicaciones.
plan-ask-voice-sounds = ¿Cómo suenas cuando no es publicidad?
plan-ask-place-name = ¿Dónde lee ya tu gente? Los lugares propios van primero.
plan-ask-away-name = ¿Qué te funciona ya, lejos de la pantalla?
plan-ask-person-name = ¿Quién lo hace?
plan-ask-job-name = ¿Qué hay que hacer aunque alguien enferme? Nombra una tarea así.
plan-ask-means-answer-within = ¿En cuánto tiempo recibe respuesta quien te escribe?
plan-ask-means-budget = ¿Algo de dinero? Nada también vale: entonces es 0.
plan-ask-rhythm-usual-week = ¿Qué sale, y qué día, en una semana normal?
plan-ask-review-belongs = ¿A qué plan pertenece esta página: al de marketing, o al de negocio de una red propia?
plan-ask-review-size = ¿Qué tamaño debe tener? De ahí sale el siguiente paso en «Hoy».
plan-ask-review-next-review = ¿Cuándo se repasa otra vez el plan entero?
plan-ask-goal-target = «{ $name }»: ¿cuántos estarían bien?
plan-ask-goal-baseline = «{ $name }»: ¿cuántos hay hoy?
plan-ask-goal-until = «{ $name }»: ¿para cuándo?
plan-ask-goal-definition = «{ $name }»: ¿qué cuenta, de modo que dos personas contarían lo mismo?
plan-ask-goal-source = «{ $name }»: ¿dónde se lee el número?
plan-ask-goal-counts = «{ $name }»: ¿qué la hace crecer: personas que llaman o escriben, o solo lo que lees y dices?
plan-ask-goal-role = «{ $name }»: ¿de qué trabajo es parte: marketing, ventas, atender a clientes, seguir en contacto, dar voz a las personas?
plan-ask-goal-owner = «{ $name }»: ¿quién lo lleva?
plan-ask-goal-not-before = «{ $name }»: ¿hasta qué día no debería juzgarlo nadie?
plan-ask-goal-signs = «{ $name }»: ¿qué mostraría pronto que echa raíces?
plan-ask-audience-evidence = «{ $name }»: ¿cómo lo sabes? Basta una pregunta a diez clientes.
plan-ask-pillar-share = «{ $name }»: ¿cuántas publicaciones de cada diez?
plan-ask-offer-starts = «{ $name }»: ¿desde qué día se ofrece?
plan-ask-offer-ends = «{ $name }»: ¿hasta qué día se ofrece?
plan-ask-campaign-starts = «{ $name }»: ¿qué día empieza?
plan-ask-campaign-ends = «{ $name }»: ¿qué día termina?
plan-ask-campaign-goals = «{ $name }»: ¿qué objetivo debe mover?
plan-ask-campaign-places = «{ $name }»: ¿dónde se hace?
plan-ask-campaign-cost = «{ $name }»: ¿cuánto puede costar en total? Nada también es una respuesta.
plan-ask-place-per-week = «{ $name }»: ¿cuántas publicaciones a la semana puedes mantener ahí, también en una mala? Ninguna a mano es una respuesta: 0.
plan-ask-place-liking = «{ $name }»: ¿qué te gusta hacer ahí?
plan-ask-place-review-on = «{ $name }»: ¿cuándo preguntarás si todavía vale sus horas?
plan-ask-away-rhythm = «{ $name }»: ¿cada cuánto, o qué día?
plan-ask-away-hours = «{ $name }»: ¿cuánto tiempo pide en una semana normal?
plan-ask-person-hours = ¿Cuántas horas a la semana tiene { $name } de verdad para esto?
plan-ask-money-amount = «{ $name }»: ¿cuánto es?
plan-ask-money-month = «{ $name }»: ¿en qué mes, o todos los meses?

## Qué ayuda
plan-cure-fewer-posts =
    { $posts ->
        [one] Una publicación menos: { $places }
       *[other] { $posts } publicaciones menos: { $places }
    }
plan-cure-more-hours = Dar a { $name } { $minutes } más
plan-cure-begin-later = Empezar «{ $name }» el { $date }
plan-cure-keep-both = Dejar las dos
plan-cure-swap-dates = Cambiar las fechas entre sí
plan-cure-swap-hours = Abierto de { $opens } a { $closes }
plan-cure-keep-for-the-record = Dejarlo como recuerdo
plan-cure-not-before = «{ $name }» desde el { $date }
plan-cure-wait-for-trial = Probar «{ $running }» hasta el { $until }, «{ $name }» desde el { $date }
plan-cure-put-off = Dejar «{ $name }» para más adelante
plan-cure-end-trial = Terminar «{ $name }» ahora
plan-cure-both-knowingly = Los dos, a sabiendas
plan-cure-keep-place = Quedarse en «{ $name }»
plan-cure-rest-place = Dejar descansar «{ $name }»
plan-cure-for-company = «{ $name }» solo por compañía
plan-cure-put-in-plan = Poner «{ $name }» en el plan
plan-cure-try-until = Probar «{ $name }» hasta el { $date }
plan-cure-looked-at = Sí. Volver a mirar el { $date }
plan-cure-to-marketing-plan = Parte del plan de marketing
plan-cure-own-network = Es una red propia
plan-cure-reviewed-today = Hecho hoy. Otra vez el { $date }
plan-cure-budget-a-month = Poner el presupuesto en { $budget } al mes
plan-cure-judge-at-end = Juzgarla el { $date }
plan-cure-comes-by-itself = Llega por sí sola. Dejarla
plan-cure-not-known = Aún no lo sabemos
plan-cure-met-elsewhere = Los encontramos en otra parte
plan-cure-keep-knowingly = Dejarlo así, a sabiendas
plan-cure-look-again = Volver a mirar el { $date }
plan-cure-has-no-end = No tiene fin. Dejarlo así
plan-cure-has-no-first-day = No tiene primer día. Dejarlo así
plan-cure-then-there-is-none = Entonces se para, a sabiendas
plan-cure-size = Que sea «{ plan-size-said }»
plan-cure-it-is-enough = Es suficiente. Dejarlo así
plan-cure-it-is-so = Es así. Dejarlo
plan-cure-it-is-ours = Es nuestra. Dejarla
plan-cure-make-own = Es nuestro, tal como está
plan-cure-make-own-but = Es nuestro; lo que solo nosotros sabemos queda abierto
plan-cure-take-example = Tomar el ejemplo tal cual
plan-rests-for-another = Terminado por «{ $name }»: una prueba cada vez.
plan-rests-put-off = Aplazado mientras «{ $running }» está a prueba: una prueba cada vez.
plan-rests-after-trial = Su prueba había terminado, y ninguna regla decía cuándo parar.

## Lo que encaja
plan-fits-purpose = El para qué habla de más que dinero
plan-fits-goals = Cada meta tiene un número, una fuente y una fecha
plan-fits-ways = Algo lleva a cada meta
plan-fits-audiences = Cada grupo tiene un lugar y cada lugar un grupo
plan-fits-own-first = Entre los lugares hay uno propio
plan-fits-places = Cada lugar tiene un motivo y ninguna mirada está pendiente
plan-fits-shares = Las partes suman diez
plan-fits-jobs = Cada tarea tiene a alguien, y a alguien que suple
plan-fits-hours = La semana cabe en las horas que hay

## Lo que no puede ir ahí
plan-bad-too-long = Es demasiado largo para esta línea: caben { $max } letras. No se ha cambiado nada. Dilo más corto.
plan-bad-date = No es una fecha. No se ha cambiado nada. Escribe año, mes y día: 2026-12-31.
plan-bad-number = No es un número. No se ha cambiado nada. Escríbelo en cifras, como 24 o 0,5.
plan-bad-of-ten = Una parte es un número entero de publicaciones. No se ha cambiado nada. Escribe un número de 0 a 10.
plan-bad-minutes = No es una duración dentro de una semana. No se ha cambiado nada. Escríbela como 2 h, 1 h 30 o 90 min.
plan-bad-money = Un importe necesita un número, con dos decimales como mucho, y una moneda. No se ha cambiado nada. Escríbelo como 60 EUR o 60,50 EUR.
plan-bad-month = No es un mes. No se ha cambiado nada. Escríbelo como 2026-12; para todos los meses, monthly.
plan-bad-yes-no = Aquí solo puede ir sí o no. No se ha cambiado nada. Elige uno de los dos.
plan-bad-one-of = No es una de las opciones. No se ha cambiado nada. Elige una de la lista.
plan-bad-days = No son días de la semana. No se ha cambiado nada. Escríbelos como mon tue wed thu fri sat sun.
plan-bad-clock = No es una hora del día. No se ha cambiado nada. Escríbela como 09:00.
plan-bad-day-hours = No son horas por día. No se ha cambiado nada. Escríbelas como L-V 9-18, S 9-13, con dos horarios al día como mucho, como L-V 9-12, 14-18.
plan-wrong-name-taken = En esta parte del plan ya hay algo que se llama «{ $name }». No se ha cambiado nada. Elige otro nombre o cambia lo que ya está.
plan-wrong-no-name = Falta un nombre. No se ha cambiado nada. Escribe una o dos palabras que lo distingan.
plan-wrong-semicolon = Un nombre no puede llevar punto y coma, porque separa un nombre del siguiente. No se ha cambiado nada. Usa una coma.
plan-wrong-too-many = El plan está lleno. No se ha cambiado nada. Quita algo que ya haya pasado y luego añade esto.
plan-wrong-gone = Alguien ha quitado esa línea del plan. No se ha cambiado nada. Abre el plan otra vez para ver cómo está.
plan-wrong-no-such-field = Esta parte del plan no tiene esa línea. No se ha cambiado nada. Abre el plan otra vez y usa las líneas que muestra.

## La página
plan-title = Plan
plan-h = Nuestro plan en una página
plan-nobody = Nadie lo ha empezado todavía
plan-since = Versión { $version }, { $date }
plan-since-by = Versión { $version }, { $date }, { $name }
plan-check-link = Revisar el plan
plan-check-link-found =
    { $count ->
        [one] Revisar el plan: una línea no encaja
       *[other] Revisar el plan: { $count } líneas no encajan
    }
plan-check-link-open = Revisar el plan: { $count } sin responder
plan-rooms = Junto al plan
plan-versions-link = Versiones anteriores
plan-stand = En qué punto estás
plan-take = Llevárselo
plan-change-row = Cambiar
plan-change-row-of = Cambiar: { $name }
plan-add-to = Añadir a: { $section }
plan-add = Añadir
plan-came-site =
    { $count ->
        [0] En tres meses nadie llegó desde allí a tu sitio de aquí, hasta donde lo dicen los navegadores.
        [one] En tres meses llegó desde allí al menos una visita a tu sitio de aquí.
       *[other] En tres meses llegaron desde allí al menos { $count } visitas a tu sitio de aquí.
    }
plan-came-file =
    { $count ->
        [0] Ninguna visita en tu archivo del { $day }.
        [one] Una visita en tu archivo del { $day }.
       *[other] { $count } visitas en tu archivo del { $day }.
    }
plan-came-people =
    { $count ->
        [0] nadie vino por ello
        [one] vino una persona
       *[other] vinieron { $count }
    }
plan-came-habit = Anotado desde el { $day }: { $told }.
plan-order = Ordenar
plan-order-done = Así queda el orden
plan-step-up = Subir
plan-step-down = Bajar
plan-paper-examples = Línea discontinua al margen: todavía un ejemplo de la plantilla, aún de nadie.
plan-paper-title = { $business }: nuestro plan en una página
plan-paper-letters = Algunas letras no están en la tipografía de esta hoja y aparecen como recuadros vacíos. Impreso desde el navegador, el plan las tiene todas.
plan-not-said = Aún sin decir:
plan-example-mark = Ejemplo, hasta que lo hagas tuyo
plan-example-says = Qué dice
plan-asks = Pregúntate:
plan-of-ten = { $share } de 10
plan-promotional = invita a comprar
plan-shares = Partes de cada diez publicaciones
plan-answer = Responder
plan-save = Guardar
plan-leave = Dejarlo como estaba
plan-take-out = Quitarla
plan-reason = ¿Por qué este cambio? Para quien lo lea más tarde; puede quedar vacío.
plan-example = Ejemplo: { $example }
plan-none-chosen = Nada elegido
plan-yes = sí
plan-no = no
plan-monthly = cada mes
plan-conflict = Alguien cambió esta línea mientras escribías. No se pierde nada: primero está lo que dice ahora, y tus palabras están en el formulario. Guarda para poner las tuyas en su lugar.
plan-no-names = Todavía no hay nada que elegir. Añádelo primero en su propia parte del plan.

## Empezar
plan-begin-h = Una página con la que se mide todo lo demás
plan-begin = Dice por qué, para quién, con qué y hasta cuándo. Empieza con un plan como el de otros de tu oficio y haz tuya cada línea; o empieza por la raíz, con una frase.
plan-kit-beside = Empezar con los ejemplos de un oficio. Van junto a lo tuyo y no cuentan nada hasta que los hagas tuyos:
plan-begin-root = Empezar por la raíz
plan-trade-trainer = Formación
plan-trade-consultant = Consultoría
plan-trade-coach = Coaching
plan-trade-shop = Tienda
plan-trade-agency = Agencia

## El plan en camino hacia fuera
plan-out-title = Llevarse el plan
plan-out-h = El plan, allí donde haga falta
plan-out-paper-h = En papel
plan-out-paper = Un A4, para colgar o para entregar.
plan-out-paper-do = Abrir el PDF
plan-out-file-h = Como archivo
plan-out-file = Markdown, legible sin Banyan. Se puede volver a leer.
plan-out-file-do = Guardar el archivo
plan-out-extracts-h = Para los otros planes
plan-out-extracts = Cada uno recibe lo que pide, en frases para copiar.
plan-extract-marketing = Para el plan de marketing
plan-extract-business = Para el plan de negocio
plan-extract-marketing-title = { $business }: para el plan de marketing
plan-extract-business-title = { $business }: para el plan de negocio
plan-extract-open = Abrir el plan
plan-extract-empty = El plan todavía no dice nada de lo que aquí se pediría.
plan-extract-text = Como texto Markdown
plan-budget-title = Horas y dinero, mes a mes
plan-budget-lead = Doce meses desde ahora, cada acción con lo que requiere. Nada es inventado: lo que no tiene mes va aparte.
plan-budget-csv = Guardar para la hoja de cálculo (CSV)
plan-budget-empty = El plan todavía no nombra horas ni dinero.
plan-budget-part = Parte
plan-budget-action = Qué
plan-budget-basis = Cómo se sabe
plan-budget-measure = En
plan-budget-hours = horas
plan-budget-undated = Sin mes todavía
plan-budget-total = En total
plan-budget-sum = Lo que requiere todo
plan-budget-planned = según el plan
plan-budget-estimated = estimado
plan-budget-counted = contado
plan-budget-there = lo que hay

## Extractos, en frases
plan-tells-why-purpose = { $value }.
plan-tells-why-social = Por qué las redes sociales: { $value }.
plan-tells-where-to-vision = Lo que vemos: { $value }.
plan-tells-where-to-mission = Lo que hacemos: { $value }.
plan-tells-where-to-offering = Lo que ofrecemos: { $value }.
plan-tells-where-to-different = Lo que solo nosotros podemos decir: { $value }.
plan-tells-goal-name = Nuestra meta: { $value }.
plan-tells-goal-target = La cifra que queremos es { $value }.
plan-tells-goal-baseline = Hoy es { $value }.
plan-tells-goal-until = La queremos para el { $value }.
plan-tells-goal-definition = Qué cuenta: { $value }.
plan-tells-goal-owner = De ello se ocupa { $value }.
plan-tells-goal-not-before = Nadie lo juzga antes del { $value }.
plan-tells-audience-name = Nos dirigimos a: { $value }.
plan-tells-audience-about = Quiénes son: { $value }.
plan-tells-audience-places = Dónde se les encuentra: { $value }.
plan-tells-voice-sounds = Cómo sonamos: { $value }.
plan-tells-voice-never = Lo que nunca hacemos: { $value }.
plan-tells-pillar-name = Hablamos de: { $value }.
plan-tells-pillar-share = Parte: { $value } de cada diez publicaciones.
plan-tells-pillar-about = En pocas palabras: { $value }.
plan-tells-offer-name = Una oferta: { $value }.
plan-tells-offer-about = En pocas palabras: { $value }.
plan-tells-offer-starts = Empieza el { $value }.
plan-tells-offer-ends = Termina el { $value }.
plan-tells-offer-address = Dónde está: { $value }
plan-tells-place-name = Uno de nuestros lugares: { $value }.
plan-tells-place-reason = Por qué allí: { $value }.
plan-tells-place-per-week = Publicaciones por semana: { $value }.
plan-tells-place-goals = Lleva a: { $value }.
plan-tells-away-name = Lejos de la pantalla: { $value }.
plan-tells-away-rhythm = Con qué frecuencia: { $value }.
plan-tells-campaign-name = Una campaña: { $value }.
plan-tells-campaign-goals = Debe mover: { $value }.
plan-tells-campaign-places = Dónde se hace: { $value }.
plan-tells-campaign-starts = Empieza el { $value }.
plan-tells-campaign-ends = Termina el { $value }.
plan-tells-campaign-cost = Puede costar { $value }.
plan-tells-person-name = Quién trabaja en ello: { $value }.
plan-tells-person-hours = Tiempo para ello por semana: { $value }.
plan-tells-job-name = Una tarea: { $value }.
plan-tells-job-owner = La hace { $value }.
plan-tells-job-deputy = Suple { $value }.
plan-tells-money-name = Lo que se paga: { $value }.
plan-tells-money-amount = Cuesta { $value }.
plan-tells-money-month = Cuándo: { $value }.
plan-tells-means-budget = Todo junto puede costar { $value } al mes.
plan-tells-means-answer-within = Quien nos escribe tiene respuesta en { $value } como mucho, contando las horas en que abrimos.
plan-tells-means-open-days = Abrimos estos días: { $value }.
plan-tells-means-opens-at = Abrimos a las { $value }.
plan-tells-means-closes-at = Cerramos a las { $value }.
plan-tells-means-hours-by-day = Abrimos a estas horas: { $value }.
plan-tells-review-size = Cómo de grande será: { $value }.
plan-tells-review-next-review = Volvemos a mirar todo esto el { $value }.

## Con un enlace
plan-share-h = Con un enlace
plan-share = Alguien de fuera lee el plan tal como está ese día, y nada más. Lo que los compañeros aún aprenden y quién más hay cerca se queda aquí.
plan-share-name = ¿Para quién?
plan-share-name-why = Solo está aquí, para saber luego de quién es cada enlace.
plan-share-until = ¿Hasta cuándo?
plan-share-until-why = Puede quedar vacío: entonces vale hasta que lo termines.
plan-share-money = Mostrar también el dinero
plan-share-do = Crear el enlace
plan-share-made = Este es el enlace para { $name }. Cópialo ahora: aquí no se guarda y no se puede volver a mostrar.
plan-share-list = Enlaces que hay
plan-share-line = hecho { $date }
plan-share-line-by = hecho { $date } por { $name }
plan-share-opened = abierto por última vez { $moment }
plan-share-unopened = todavía sin abrir
plan-share-ends = hasta el { $date }
plan-share-no-end = sin fin
plan-share-ended = su plazo ha pasado
plan-share-revoked = terminado { $date }
plan-share-with-money = con el dinero
plan-share-revoke = Terminarlo ahora
plan-share-no-name = Di para quién es. No se ha creado ningún enlace.
plan-share-past = Ese día ya ha pasado. No se ha creado ningún enlace.
plan-share-not-a-day = Eso no es una fecha. No se ha creado ningún enlace.
plan-share-many = Ya hay { $max } enlaces. Termina primero uno. No se ha creado ningún enlace.

## Niveles
plan-levels-title = Hasta dónde hemos llegado
plan-levels-link = ¿En qué nivel estamos?
plan-levels-h-none = Todavía antes del primer nivel
plan-levels-lead = Primero andar, luego correr. Cada nivel pide más y da más; se alcanza cuando está todo lo que pide, y también los de debajo.
plan-levels-minutes = Esta semana: { $minutes }, contados.
plan-levels-minutes-unknown = Minutos de esta semana: todavía sin contar.
plan-levels-usual =
    { $weeks ->
        [one] { $task }: { $minutes } por semana, contados en una semana.
       *[other] { $task }: { $minutes } por semana, de media en { $weeks } semanas contadas.
    }
plan-levels-usual-unknown = { $task }: minutos por semana todavía sin contar.
plan-levels-here = Estás aquí
plan-levels-wanted = Esto quiere el plan
plan-levels-next = Lo siguiente
plan-levels-met = está
plan-levels-not-yet = todavía no
plan-levels-asks-source = Se lee un sitio o un boletín, o escribes aquí
plan-levels-asks-posts-out = Algo salió en los últimos treinta días
plan-levels-asks-promise = El plan promete para cuándo hay respuesta
plan-levels-asks-answers = En los últimos treinta días se respondió a la gente
plan-levels-asks-goal = Una meta tiene su cifra y su día
plan-levels-asks-no-clash = Ninguna línea del plan contradice a otra
plan-levels-asks-review-ahead = El día del próximo repaso está fijado
plan-levels-asks-every-week = En cada una de las últimas cuatro semanas salió algo
plan-levels-asks-budget = El plan tiene un presupuesto
plan-levels-asks-goal-counted = La cifra de una meta se conoce hoy
plan-levels-from-answers = Las personas respondidas de «Quién espera» cuentan por sí solas, cada una una vez; a quien respondes en otro sitio, lo anotas.
plan-levels-from-goals = Se cuentan los números que se dijeron y, donde cuentan personas, las llamadas, consultas, charlas y tarjetas abiertas, desde que se fijó la meta.

## La revisión como página
plan-check-title = Revisión del plan
plan-check-h-fits = En el plan todo encaja.
plan-check-h =
    { $clashes ->
        [0] Nada se contradice
        [one] Una línea no encaja
       *[other] { $clashes } líneas no encajan
    }, { $open ->
        [0] nada queda sin responder.
        [one] una línea queda sin responder.
       *[other] { $open } líneas quedan sin responder.
    }
plan-check-now = revisado hace un momento
plan-check-clashes = No encaja
plan-check-open = Sin responder
plan-check-questions = Una pregunta, no un fallo
plan-check-fits = Lo que encaja
plan-check-where = En qué parte del plan
plan-check-cli = Se revisa de nuevo con cada cambio. En la línea de órdenes:
plan-check-stale = El plan ha cambiado desde que se hizo esta página, así que no se ha hecho nada. Así está ahora.
plan-check-begin = Todavía no hay un plan que revisar.

## Las versiones como página
plan-versions-title = Versiones anteriores del plan
plan-versions-h = Qué ha cambiado desde la versión { $version }
plan-versions-h-two = Qué cambió de la versión { $version } a la versión { $with }
plan-versions-h-none = Por ahora hay una versión
plan-versions-all = Versiones
plan-versions-why = Se guardan para siempre. Recuperar una antigua no pierde nada: pasa a ser la más nueva.
plan-versions-then = Versión { $version }
plan-versions-now = Ahora
plan-versions-same = Las dos dicen lo mismo.
plan-versions-back-all = Recuperar toda la versión { $version }
plan-versions-back-row = Recuperar esta línea
plan-versions-not-there = No estaba
plan-versions-two = Poner dos cualesquiera una al lado de otra
plan-versions-first = Una
plan-versions-second = La otra
plan-versions-compare = Comparar
plan-versions-reason = «{ $reason }»
plan-versions-no-reason = sin motivo
plan-work-h = Qué cambió esto en el trabajo
plan-work-posts-more =
    { $count ->
        [one] Se quiere una publicación más por semana.
       *[other] Se quieren { $count } publicaciones más por semana.
    }
plan-work-posts-fewer =
    { $count ->
        [one] Se quiere una publicación menos por semana.
       *[other] Se quieren { $count } publicaciones menos por semana.
    }
plan-work-hours = Hay { $now } por semana para ello. Antes había { $before }.
plan-work-target = «{ $name }»: se quieren { $now }. Antes eran { $before }.
plan-work-target-new = «{ $name }»: se quieren { $now }.
plan-work-target-gone = «{ $name }» ya no tiene número.
plan-work-trial = «{ $name }» está a prueba hasta el { $date }.
plan-work-rests = «{ $name }» descansa y allí no se quiere ninguna publicación.
plan-work-promise = Se promete una respuesta en { $time }.
plan-work-promise-gone = Ya no se promete ninguna respuesta.
plan-work-quiet = No sale nada el: { $days }.
plan-work-quiet-gone = Ya no hay ningún día tranquilo.
plan-work-asked = «¿Por qué redes sociales?» se pregunta de nuevo el { $date }.
plan-version-edit = cambiada
plan-version-cure = tras la revisión
plan-version-restore = recuperada
plan-version-import = de un archivo
plan-version-kit = de una plantilla
plan-version-steps = de otro plan
plan-version-review = tras un repaso
plan-version-rest = un lugar descansa
plan-version-wake = un lugar se usa otra vez
