### Saber lo suficiente: las preguntas, la lista propia, lecciones, lecturas.

knowing-title = Saber lo suficiente
knowing-h = ¿Sé lo suficiente para hacerlo, y para dejar que otros lo hagan?
knowing-why = Unas pocas preguntas honradas, solo para ti. Un no se convierte en una lista corta con fechas; un sí, en algo que hacer. Nadie más ve tus respuestas.
knowing-today = Para hoy
knowing-nothing-open = No hay nada abierto en tu lista.
knowing-questions = Las preguntas
knowing-elsewhere = Redes que no están en el plan
knowing-yes = Sí
knowing-no = Aún no
knowing-send = Hacer mi lista
knowing-list = Mi lista
knowing-lessons = Lecciones y guías
knowing-books = Para leer
knowing-books-outside = Para leer, de fuera del oficio
knowing-book-take = A mi lista
knowing-read = Leer
knowing-do = Hacerlo
knowing-tick = Hecho
knowing-untick = Pues aún no
knowing-back = Volver a mi lista
knowing-minutes = { $minutes } min
knowing-kind-lesson = Lección, { $minutes } min
knowing-kind-action = Esto ya lo sabes
knowing-kind-book = Libro
knowing-kind-course = Curso
knowing-by = hasta el { $day }
knowing-on = el { $day }
knowing-done-on = hecho el { $day }
knowing-course = Un curso o una charla
knowing-course-why = Lo que encuentres va a tu lista. Aquí no se nombra ningún curso concreto: qué hay, cuándo y a qué precio te lo dicen allí.
knowing-course-name = Qué
knowing-course-place = Dónde
knowing-course-on = Cuándo
knowing-course-cost = Lo que cuesta
knowing-course-add = A mi lista

## Lo que se pregunta
knowing-ask-wants = ¿Sé qué quiere alcanzar el negocio en un año, con un número?
knowing-ask-plan = ¿Podría explicar nuestro plan en dos minutos a quien no lo conoce?
knowing-ask-ground = ¿Sé qué necesitan nuestra web y nuestra carta para que se lean?
knowing-ask-mastodon = ¿Sé cómo funciona Mastodon y cómo quiere la gente que se le hable allí?
knowing-ask-bluesky = ¿Sé cómo funciona Bluesky y qué es allí un buen identificador?
knowing-ask-linkedin = ¿Sé a quién encuentro en LinkedIn y qué tengo que decir allí?
knowing-ask-facebook = ¿Sé dónde habla mi gente en Facebook y cómo participar allí?
knowing-ask-instagram = ¿Sé qué puede hacer Instagram por el negocio y qué cuesta cada semana?
knowing-ask-x = ¿Sé quién habla de nuestro oficio en X y cómo escuchar allí?
knowing-ask-youtube = ¿Sé qué consulta la gente en YouTube que podríamos mostrarle?
knowing-ask-tumblr = ¿Sé qué se pasa en Tumblr y si nuestra gente está allí?
knowing-ask-listening = ¿Sé dónde y cómo escuchar antes de hablar?
knowing-ask-answering = ¿Sé cómo respondemos, también cuando alguien está enfadado?
knowing-ask-measuring = ¿Sé qué contamos y cuándo un número aún es demasiado pequeño para decir algo?
knowing-ask-keys = ¿Sé dónde está todo y quién puede entrar?
knowing-ask-handing-over = ¿Podría seguir otra persona el lunes?

## Lo que un sí da que hacer
knowing-act-wants = Escribir ese número en el plan como meta, con el día hasta el que cuenta
knowing-act-plan = Explicar el plan esta semana a alguien del equipo y apuntar lo que preguntó
knowing-act-ground = Mirar si Banyan conoce todos los lugares donde escribes
knowing-act-mastodon = Mirar tu lugar en Mastodon como lo miraría alguien de fuera
knowing-act-bluesky = Mirar tu lugar en Bluesky como lo miraría alguien de fuera
knowing-act-linkedin = Leer tu perfil de LinkedIn como lo haría alguien que podría contratarte
knowing-act-facebook = Responder una pregunta en el grupo de Facebook donde está tu gente
knowing-act-instagram = Mirar tus últimas nueve imágenes de Instagram con ojos de fuera
knowing-act-x = Buscar en X tres palabras de tu oficio y apuntar lo que se preguntó
knowing-act-youtube = Apuntar una pregunta de un cliente que respondería una película de tres minutos
knowing-act-tumblr = Mirar tu blog en Tumblr como lo miraría alguien de fuera
knowing-act-listening = Hacer de diez minutos de escucha un hábito del plan
knowing-act-answering = Escribir la promesa en el plan: respuesta en cuántas horas
knowing-act-measuring = Dar a una meta su significado exacto y su fuente
knowing-act-keys = Guardar lo que sabes de máquinas y llaves en el segundo paso
knowing-act-handing-over = Poner a una tarea alguien que supla

## Lo que no salió
knowing-wrong-nothing = No se respondió a ninguna pregunta. No se apuntó nada. Marca «Sí» o «Aún no» en alguna.
knowing-wrong-name = Un curso necesita un nombre, como mucho 160 letras. No se apuntó nada.
knowing-wrong-day = Eso no es una fecha. No se apuntó nada. Escríbela así: 2026-11-24.
knowing-wrong-cost = Eso no es un importe. No se apuntó nada. Escríbelo así: 60 EUR, o déjalo vacío.

## Libros
book-mom-test = Cómo preguntar para que ni tu madre pueda halagarte.
book-start-with-why = Para qué, antes de qué y cómo.
book-permission = Por qué alguien debería haberlo pedido antes de que le escribas.
book-made-to-stick = Por qué unas frases se recuerdan y otras no.
book-influence = Qué hace que la gente diga que sí, y cómo notar cuando te lo hacen a ti.
book-effective = Qué va primero, cuando todo podría ir primero.
book-writing-well = Frases sencillas, y cómo se llega a ellas tachando.
book-how-to-lie = Corto y divertido: cómo nos engañan los números, y cómo no engañar con ellos.
book-checklist = Un cirujano sobre las listas cortas que hasta los expertos necesitan.
book-cities = Cómo cobran vida las calles porque la gente se cuida. Vale también para otros lugares.
book-small = Economía a la medida de las personas.
book-pattern = Cómo se hacen lugares que sientan bien. Después se mira la propia web de otro modo.
book-bird = Sobre escribir cuando no apetece.
book-gift = Por qué lo que se regala vale de otra manera que lo que se vende.

## Tipos de curso
course-writing = Escribir para la web
course-writing-where = Universidad popular o biblioteca
course-writing-ask = Pregunta si puedes llevar un texto tuyo.
course-pictures = Hacer fotos con el teléfono
course-pictures-where = Universidad popular o club de fotografía
course-pictures-ask = Pregunta si allí se fotografía el propio trabajo.
course-law = Derecho del propio sitio: imágenes, nombres, boletines
course-law-where = Cámara de comercio o asociación del oficio
course-law-ask = Pregunta si es gratis para socios y para qué país vale.
course-business-plan = Un plan de negocio, leído por otra persona
course-business-plan-where = Cámara de comercio o centro de apoyo a empresas
course-business-plan-ask = Pregunta si una primera charla cuesta algo.
course-complaints = Responder cuando alguien está enfadado
course-complaints-where = Asociación del oficio o una formadora
course-complaints-ask = Pregunta cuánto se practica por parejas.
course-mentor = Una hora con alguien que ya lo ha hecho
course-mentor-where = Una asociación de mentores; en España, SECOT
course-mentor-ask = Los mayores de SECOT no cobran. En otro lugar, pregunta.
