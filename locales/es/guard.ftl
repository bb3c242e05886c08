### Lo que Banyan nota antes de que algo salga. Cada aviso dice qué vio y qué ayuda.

## No puede salir
guard-too-long = Sobran { $over }. Aquí caben como mucho { $limit } letras. Acórtalo o deja que sea un hilo.
guard-nothing-to-say = Todavía no hay nada que enviar. Escribe una línea, añade un enlace o una imagen.
guard-too-many-pictures = { $count } imágenes, y aquí caben { $limit }. Quita algunas.
guard-picture-too-large = La imagen { $picture } es demasiado grande para este lugar: { $bytes } bytes, y se aceptan { $limit }. Usa una más pequeña.
guard-picture-too-many-pixels = La imagen { $picture } tiene demasiados píxeles para este lugar: { $pixels }, y se aceptan { $limit }. Usa una más pequeña.
guard-picture-type = Este lugar no acepta imágenes de este tipo. JPEG y PNG valen en todas partes.
guard-alt-too-long = Las palabras de la imagen { $picture } son demasiado largas para este lugar: { $letters } letras, y se aceptan { $limit }. Acórtalas.
guard-picture-missing = Una imagen de esta publicación ya no está en Banyan. Añádela de nuevo o quítala.
guard-picture-gone = { $network } ya no tiene una imagen enviada por adelantado. No hay nada público. Envía la publicación otra vez: la imagen irá de nuevo.
guard-picture-refused = { $network } no acepta una de las imágenes: «{ $said }» No hay nada público. Usa otra.
guard-network-refused = { $network } no acepta esta publicación: «{ $said }» No hay nada público. Cámbiala y envíala otra vez.
guard-post-gone = La publicación ya no está. No se ha cambiado nada.
guard-no-editing = En { $network } no se pueden cambiar las publicaciones. Retírala y envíala de nuevo, o déjala.
guard-offer-over = «{ $name }» terminó el { $day } de { when-month } de { $year }. Dale un final más tarde en el plan, haz que esta publicación sea parte de otra cosa o déjala fuera.
guard-offer-gone = «{ $name }» ya no está en el plan. Haz que esta publicación sea parte de otra cosa o déjala fuera.

## Para pensarlo
guard-repeated-text =
    { $how ->
        [same] Lo mismo { $when ->
            [later] está previsto otra vez { $days ->
                [0] el mismo día
                [one] un día después
               *[other] { $days } días después
            }.
           *[earlier] ya salió { $days ->
                [0] el mismo día
                [one] un día antes
               *[other] hace { $days } días
            }, con las mismas palabras.
        } Quien lee siempre puede sentir que ya lo leyó.
        [cut] Uno de los dos está recortado del otro. { $days ->
            [0] Son del mismo día
            [one] Hay un día entre ellos
           *[other] Hay { $days } días entre ellos
        }.
       *[near] Casi las mismas palabras, { $days ->
            [0] el mismo día
            [one] con un día de diferencia
           *[other] con { $days } días de diferencia
        }. Quien lee siempre puede sentir que ya lo leyó.
    }
guard-repeated-link = El mismo enlace { $days ->
        [0] el mismo día
        [one] en un día
       *[other] en { $days } días
    }. ¿Ha pasado algo nuevo allí?
guard-too-close = Solo { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    } desde otra publicación en el mismo lugar. Tu regla es { $wanted } minutos. Mueve una de las dos.
guard-two-offers-in-a-row = Sería la segunda oferta seguida. ¿Y si la cuentas como una historia?
guard-too-many-offers = { $offers ->
        [one] Esto pide que compren.
       *[other] { $offers } ofertas entre { $window } publicaciones.
    } Tu regla es { $allowed } de { $window }. Antes, enseña o cuenta algo.
guard-dead-link = La página del enlace ya no existe ({ $status }). Corrige el enlace o quítalo.
guard-silent-link = La página del enlace no respondió. Ábrela una vez para ver si está.
guard-missing-alt = Imágenes sin palabras: { $pictures }. Di qué se ve, para quien no puede verlo.
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
guard-link-not-checked = Nadie ha mirado todavía si el enlace funciona.
guard-capitals = Está escrito en mayúsculas. Se lee como un grito, y algunos lectores de pantalla lo deletrean.
guard-exclamations = Signos de exclamación: { $count }. Uno se oye mejor.
guard-shortened = Para que cupiera se quitó: frases { $sentences }, etiquetas { $hashtags }. El enlace lleva al texto entero.
guard-card-picture-left-out = La imagen del enlace es demasiado grande para este lugar y se queda fuera; el enlace sí va.

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
