### Lo que Banyan nota antes de que algo salga. Cada aviso dice qué vio y qué ayuda.

## No puede salir
guard-too-long =
    { $over ->
        [one] Sobra una letra.
       *[other] Sobran { $over } letras.
    } Aquí caben como mucho { $limit }. Acórtalo o deja que sea un hilo.
guard-nothing-to-say = Todavía no hay nada que enviar. Escribe una línea, añade un enlace o una imagen.
guard-needs-title = Una página de tu sitio necesita aquí un título. Escríbelo en «Más», o añade una línea.
guard-warning-without-words = Con un aviso, este lugar necesita también una línea de palabras.
guard-too-many-pictures = { $count } imágenes, y aquí caben { $limit }. Deja algunas fuera para este lugar.
guard-picture-too-large = La imagen { $picture } es demasiado grande para este lugar: { $bytes } bytes, y se aceptan { $limit }. Usa una más pequeña.
guard-picture-too-many-pixels = La imagen { $picture } tiene demasiados píxeles para este lugar: { $pixels }, y se aceptan { $limit }. Usa una más pequeña.
guard-picture-type = Este lugar no acepta imágenes de este tipo. JPEG y PNG valen en todas partes.
guard-alt-too-long = Las palabras de la imagen { $picture } son demasiado largas para este lugar: { $letters } letras, y se aceptan { $limit }. Acórtalas.
guard-picture-missing = Una imagen de esta publicación ya no está en Banyan. Añádela de nuevo o quítala.
guard-picture-gone = { $network } ya no tiene una imagen enviada por adelantado. No hay nada público. Envía la publicación otra vez: la imagen irá de nuevo.
guard-picture-refused = { $network } no acepta una de las imágenes: «{ $said }» No hay nada público. Usa otra.
guard-network-refused = { $network } no acepta esta publicación: «{ $said }» No hay nada público. Cámbiala y envíala otra vez.
guard-post-gone = La publicación ya no está. No se ha cambiado nada.
guard-poll-over = La encuesta ha terminado, y { $network } la abriría otra vez con otras palabras. No se cambió nada.
guard-no-editing = En { $network } no se pueden cambiar las publicaciones. Retírala y envíala de nuevo, o déjala.
guard-offer-over = «{ $name }» terminó el { $day } de { when-month } de { $year }. Dale un final más tarde en el plan, haz que esta publicación sea parte de otra cosa o déjala fuera.
guard-offer-gone = «{ $name }» ya no está en el plan. Haz que esta publicación sea parte de otra cosa o déjala fuera.
guard-rights-over = «{ $asset }» se podía usar hasta el { $day } de { when-month } de { $year }. Elige otra imagen o anota el nuevo derecho en la biblioteca.
guard-consent-over = { $person } dio su acuerdo para «{ $asset }» hasta el { $day } de { when-month } de { $year }. Vuelve a preguntar y anótalo en la biblioteca, o elige otra imagen.
guard-consent-withdrawn = { $person } ya no está de acuerdo con «{ $asset }». Elige otra imagen.
guard-consent-not-here = { $person } dio su acuerdo para «{ $asset }» solo en otros lugares. Deja el archivo fuera para este lugar, o pregunta y anota el nuevo sí en la biblioteca.
guard-asset-gone = «{ $asset }» se sacó de la biblioteca. Recupérala allí o elige otra imagen.
guard-recording-not-here = Este lugar no acepta vídeos ni audios desde Banyan. Deja el archivo fuera para este lugar.
guard-recording-not-alone = Un vídeo o un audio va solo. Deja los demás fuera para este lugar.
guard-recording-too-large = El vídeo o audio es demasiado grande para este lugar: { $bytes } bytes, y caben { $limit }. Usa uno más corto.
guard-recording-too-many-pixels = El vídeo tiene demasiados píxeles para este lugar: { $pixels }, y caben { $limit }. Guárdalo más pequeño.
guard-recording-too-long = El vídeo es demasiado largo para este lugar: caben { $minutes } minutos. Recórtalo o déjalo fuera para este lugar.
guard-recording-type = Este lugar no acepta vídeos o audios de este tipo. MP4 y MP3 sirven casi en todas partes.
guard-poll-options = Aquí una encuesta tiene de 2 a { $limit } respuestas, y hay { $count }. Añade una o quita algunas.
guard-poll-option-too-long = Una respuesta de la encuesta es demasiado larga para este lugar. Caben { $limit } letras; acórtala.
guard-poll-option-twice = Dos respuestas de la encuesta son iguales. Cambia una de ellas.
guard-poll-time = Aquí una encuesta está abierta al menos { $minutes } minutos y como mucho { $days } días. Elige otro tiempo.
guard-poll-and-files = Aquí una encuesta va sin archivos. Deja los archivos fuera para este lugar o pregunta sin encuesta.
guard-poll-in-words = Este lugar no tiene encuestas. Allí las respuestas van como líneas de texto.

## Para pensarlo
guard-repeated-text =
    { $how ->
        [numbers] La misma frase con otro número.
        [hashtags] La misma publicación con otras etiquetas, o con las etiquetas cambiadas de sitio.
        [louder] Las mismas palabras, más alto.
        [link] Las mismas palabras; solo la dirección está escrita de otra manera.
        [turned] Las mismas palabras en otro orden.
        [cut] Uno de los dos textos es un recorte del otro.
        [near] Casi las mismas palabras.
       *[same] Las mismas palabras.
    } { $when ->
        [later] Está previsto otra vez { $days ->
            [0] para el mismo día
            [one] un día después
           *[other] { $days } días después
        }.
       *[earlier] Lo dijiste { $days ->
            [0] el mismo día
            [one] un día antes
           *[other] { $days } días antes
        }.
    } Quien te sigue puede sentir que ya lo ha leído.
guard-said-in-item =
    { $part ->
        [all] Todo esto ya está
       *[some] Buena parte de esto ya está
    } { $where ->
        [letter] en tu boletín «{ $title }»
       *[site] en tu sitio, en «{ $title }»
    }, dicho { $days ->
        [0] el mismo día
        [one] un día antes
       *[other] { $days } días antes
    }. Cuenta lo nuevo, o lleva hasta allí con un enlace.
guard-series = La misma publicación con otras fechas, { $days ->
        [0] el mismo día
        [one] con un día de diferencia
       *[other] con { $days } días de diferencia
    }. Si vuelve a propósito, cada semana o cada año, elige que no se te pregunte más por ello.
guard-own-series = Parte de una serie que tú creaste. La publicación anterior es { $days ->
        [0] del mismo día
        [one] un día más antigua
       *[other] { $days } días más antigua
    }.
guard-said-again = Una publicación antigua, dicha otra vez porque así lo querías. Salió por primera vez hace { $days } días.
guard-repeated-link = { $days ->
        [0] El mismo enlace el mismo día
        [one] El mismo enlace en un día
       *[other] El mismo enlace en { $days } días
    }{ $new ->
        [yes] { "" }, solo con la dirección escrita de otra manera
       *[no] { "" }
    }. ¿Hay algo nuevo allí?
guard-too-close = Solo { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    } desde otra publicación en el mismo lugar. Tu regla es { $wanted ->
        [60] una hora
        [120] 2 horas
        [180] 3 horas
       *[other] { $wanted } minutos
    }. Mueve una de las dos.
guard-two-offers-in-a-row =
    { $when ->
        [later] La siguiente publicación prevista también es una oferta: serían dos seguidas. ¿Y si cuentas una como una historia?
       *[earlier] Sería la segunda oferta seguida. ¿Y si la cuentas como una historia?
    }
guard-too-many-offers = { $offers ->
        [one] Esto pide que compren.
       *[other] { $offers } ofertas entre { $window } publicaciones.
    } Tu regla es { $allowed } de { $window }. Antes, enseña o cuenta algo.
guard-dead-link = La página del enlace ya no existe ({ $status }). Corrige el enlace o quítalo.
guard-silent-link = La página del enlace no respondió. Ábrela una vez para ver si está.
guard-missing-alt = Imágenes sin palabras: { $pictures }. Di qué se ve, para quien no puede verlo.
guard-named-without-yes = { $how ->
        [withdrawn] { $person } retiró un sí el { $day } de { when-month } de { $year }.
       *[ended] El sí de { $person } terminó el { $day } de { when-month } de { $year }.
    } Pregunta a { $person } antes de poner el nombre, o quítalo.
guard-personal-data = { $what ->
        [name] «{ $said }» está en tu lista de personas a las que preguntas antes. ¿Te han dicho que sí?
        [mail] Aquí hay una dirección de correo: { $said }. Bien si es tuya; si es de otra persona, pregunta antes.
        [person] Nombras a { $said }. Aquí no consta ningún sí; bien si lo sabe.
       *[phone] Aquí hay un número de teléfono: { $said }. Bien si es tuyo; si es de otra persona, pregunta antes.
    }
guard-unknown-mention = { $how ->
        [whole] «@{ $name }» queda aquí como simple texto: es un nombre de otra red.
       *[bare] «@{ $name }» queda aquí como simple texto, o nombra a alguien ajeno que se llama así: nadie que guardes se conoce aquí con ese nombre.
    }
guard-listed-word = «{ $word }» está entre las palabras que tu plan dice que no usas.
guard-template-broken = Tu plantilla «{ $template }» no se pudo usar: { $reason }. Hasta que se corrija, valen las palabras de siempre.

## En voz baja
guard-same-opening = Así empieza también una publicación { $when ->
        [later] que ya está prevista
       *[earlier] { $days ->
            [0] del mismo día
            [one] de hace un día
           *[other] de hace { $days } días
        }
    }. Otra primera frase puede sonar más fresca.
guard-only-ourselves = { $ours } de { $window } publicaciones solo hablan del propio negocio. Pregunta algo, o cuenta de qué les sirve a los demás.
guard-people-waiting = { $people ->
        [one] Alguien espera tu respuesta.
       *[other] { $people } personas esperan tu respuesta.
    } Primero responde; después cuenta algo nuevo.
guard-no-goal = Esto no lleva a ninguna de tus metas. Elige una, o déjalo como un regalo.
guard-no-way-on = De aquí no se sigue a ninguna parte: ni enlace, ni pregunta, ni nada que hacer. ¿Qué debería hacer a quien le guste?
guard-link-not-checked = Nadie ha mirado todavía si el enlace funciona.
guard-capitals = Está escrito en mayúsculas. Se lee como un grito, y algunos lectores de pantalla lo deletrean.
guard-exclamations = Signos de exclamación: { $count }. Uno se oye mejor.
guard-cut-too-small = De la imagen { $picture } quedan aquí solo { $width } × { $height } píxeles, y se verá borrosa. Recorta menos o envíala entera.
guard-shortened = Para que cupiera se quitó: frases { $sentences }, etiquetas { $hashtags }. El enlace lleva al texto entero.
guard-film-ready-later = Bluesky prepara el vídeo cuando la publicación ya está fuera. Durante un rato se ve la publicación sin él.
guard-card-picture-left-out = La imagen del enlace es demasiado grande para este lugar y se queda fuera; el enlace sí va.

## Por qué se pregunta
guard-page-title = Qué se pregunta
guard-page-h = Qué se pregunta antes de publicar
guard-page-lead = Antes de que salga algo, se lee junto al último medio año, en todos los lugares. Nada de esto detiene una publicación; solo pregunta. Lo que no quieras que se te pregunte puede descansar, y puede volver.
guard-page-link = Qué se pregunta antes de publicar
guard-page-rules = Se pregunta por
guard-page-never = No preguntar nunca
guard-page-again = Volver a preguntar
guard-page-rests = No se pregunta desde
guard-page-names = Personas a las que preguntas antes
guard-page-names-why = Clientes y otras personas que deben decir que sí antes de que las nombres. Esta lista solo la ve quien inicia sesión aquí.
guard-page-name = Nombre
guard-page-add = Añadir
guard-page-drop = Quitar de la lista
guard-page-avoided = Palabras que no usas
guard-page-avoided-none = Tu plan todavía no nombra ninguna.
guard-page-avoided-plan = Cómo suenas, en el plan
guard-name-repeated-text = Las mismas palabras otra vez
guard-name-series = La misma publicación con otras fechas
guard-name-same-opening = El mismo comienzo
guard-name-said-in-item = Lo que ya dice un artículo o un boletín
guard-name-repeated-link = El mismo enlace demasiado pronto
guard-name-too-close = Demasiado cerca de otra publicación
guard-name-two-offers-in-a-row = Dos ofertas seguidas
guard-name-too-many-offers = Más ofertas de las que dice el plan
guard-name-only-ourselves = Hablar solo de nosotros
guard-name-people-waiting = Personas que esperan respuesta
guard-name-no-goal = Ninguna meta a la que lleve
guard-name-no-way-on = Nada que hacer después
guard-name-dead-link = Una página que ya no existe
guard-name-silent-link = Una página que no responde
guard-name-missing-alt = Imágenes sin palabras
guard-name-named-without-yes = Personas cuyo sí ha terminado
guard-name-personal-data = Nombres, números y direcciones de personas
guard-name-unknown-mention = Un @nombre que no es de nadie
guard-name-listed-word = Palabras que no usamos
guard-name-capitals = Mayúsculas
guard-name-exclamations = Muchos signos de exclamación

## La prueba de las seis líneas
six-title = La prueba de las seis líneas
six-h = Seis veces la misma oferta.
six-h-one = Sale una.
six-h-going = { $count ->
        [0] No sale ninguna.
        [one] Sale una.
       *[other] Salen { $count }.
    }
six-lead = Pega hasta seis publicaciones que quieras enviar en una semana. Se leen como las leería quien te sigue: una tras otra, en todos tus lugares.
six-seen = Lo que se habría visto
six-against = Leído junto a { $days } días y { $places ->
        [one] un lugar
       *[other] { $places } lugares
    }
six-goes = Esta puede salir.
six-free = La próxima hora libre es
six-offer-of = Tu oferta más cercana es del { $date }.
six-far-enough = está lo bastante lejos de ella y libre.
six-none-far = Ninguno de tus próximos huecos está lo bastante lejos: pon antes otras publicaciones en medio.
six-write = Escribirla
six-write-for = Escríbelo para el { $date }
six-anyway = Escribirla de todos modos
six-how = { $how ->
        [numbers] La misma frase con otro número.
        [hashtags] La misma publicación con las etiquetas cambiadas de sitio.
        [louder] Las mismas palabras, más alto.
        [link] Las mismas palabras y la misma página.
        [turned] La misma frase, dada la vuelta.
        [cut] Recortada de una anterior.
        [near] Casi las mismas palabras.
        [series] La misma publicación con otras fechas.
        [opening] El mismo comienzo.
       *[same] Las mismas palabras.
    }
six-why = { $how ->
        [numbers] Un segundo precio les dice a quienes aceptaron el primero que deberían haber esperado.
        [hashtags] Quien te sigue ve la publicación, no sus etiquetas.
        [louder] Lo único nuevo son las mayúsculas y las exclamaciones. A quien antes no le interesó, ahora le interesa menos.
        [link] Solo la dirección está escrita de otra manera. Lleva adonde lleva la primera.
        [turned] Todas sus palabras ya estaban.
        [cut] Dice menos de lo que ya se ha leído.
        [near] El resto ya lo ha leído quien te sigue.
        [series] Si vuelve a propósito, elige que no se te pregunte por ello.
        [opening] Tras las primeras palabras suena conocido, y nadie sigue leyendo.
       *[same] No trae nada nuevo a quien ha leído la primera.
    }
six-line = Línea { $n }:
six-left-over = { $count ->
        [one] Una línea más no se ha leído: seis cada vez.
       *[other] { $count } líneas más no se han leído: seis cada vez.
    }
six-try = Tus propias seis líneas
six-hint-words = Una publicación por línea. No se envía ni se guarda nada.
six-read = Leerlas
six-instead = En su lugar
six-offers = Ofertas entre { $window } de tus publicaciones
six-counted = Contando lo publicado y lo que espera.
six-with-all = Con todas
six-with-going = Con las que salen
six-of = { $n } de { $window }
six-rule = Tu plan dice { $allowed } de { $window }.
six-better = { $count ->
        [one] Una que puede lograr más
       *[other] Dos que pueden lograr más
    }
six-story = Primero contar, después ofrecer
six-teach = Enseñar una cosa
six-from = Hecha de «{ $title }», con sus propias palabras.
six-start = Empezar con esta
six-no-better = En cuanto se conozca aquí un artículo o una carta tuya, se harán dos publicaciones mejores con sus propias palabras.

## Conectar un lugar
guard-connect-bad-server = Esto no parece la dirección de un servidor: { $said }. Es como https://server.example.
guard-connect-not-this-network = { $said } responde, pero no es un servidor de { $network }. Revisa la dirección.
guard-connect-code-refused = { $network } no aceptó el código. Los códigos valen una vez y unos minutos: pide uno nuevo.
guard-connect-bad-handle = Esto no parece un nombre de usuario. Es como linden.bsky.social, sin espacios.
guard-connect-no-password = Hace falta una contraseña de aplicación. Créala en los ajustes de { $network }, en privacidad y seguridad.
guard-connect-login-refused = { $network } no conoce este nombre con esta contraseña de aplicación. Copia las dos otra vez; la de aplicación, no la tuya.
guard-connect-needs-app-password = Esta cuenta pide un código por correo cuando se usa la contraseña propia. Crea una contraseña de aplicación en los ajustes de { $network } y usa esa.
guard-connect-handle-unknown = No se encontró a nadie con { $said }. Revisa cómo se escribe o indica el servidor.
guard-connect-handle-not-confirmed = { $said } lleva a una cuenta que se llama de otra manera. Cambia el nombre en los ajustes de la cuenta o usa el que aparece allí.
guard-connect-no-server = La cuenta de { $said } no indica ningún servidor accesible. Prueba dentro de una hora o indica el servidor.
guard-comment-left-out = Aquí no hay respuestas bajo una publicación; el primer comentario se omite.
guard-warning-in-words = Este lugar no tiene campo para un aviso. Va delante de las palabras.
guard-comment-too-long = Al primer comentario le sobran { $over }. Acórtalo.
