### Lo que Banyan nota antes de que algo salga. Cada aviso dice qué vio y qué ayuda.

## No puede salir
guard-too-long = Sobran { $over }. Aquí caben como mucho { $limit } letras. Acórtelo o deje que sea un hilo.
guard-nothing-to-say = Todavía no hay nada que enviar. Escriba una línea, añada un enlace o una imagen.
guard-too-many-pictures = { $count } imágenes, y aquí caben { $limit }. Quite algunas.
guard-picture-too-large = La imagen { $picture } es demasiado grande para este lugar: { $bytes } bytes, y se aceptan { $limit }. Use una más pequeña.
guard-picture-too-many-pixels = La imagen { $picture } tiene demasiados píxeles para este lugar: { $pixels }, y se aceptan { $limit }. Use una más pequeña.
guard-picture-type = Este lugar no acepta imágenes de este tipo. JPEG y PNG valen en todas partes.
guard-alt-too-long = Las palabras de la imagen { $picture } son demasiado largas para este lugar: { $letters } letras, y se aceptan { $limit }. Acórtelas.
guard-picture-missing = Una imagen de esta publicación ya no está en Banyan. Añádala de nuevo o quítela.
guard-picture-gone = { $network } ya no tiene una imagen enviada por adelantado. No hay nada público. Envíe la publicación otra vez: la imagen irá de nuevo.
guard-picture-refused = { $network } no acepta una de las imágenes: «{ $said }» No hay nada público. Use otra.
guard-network-refused = { $network } no acepta esta publicación: «{ $said }» No hay nada público. Cámbiela y envíela otra vez.
guard-post-gone = La publicación ya no está. No se ha cambiado nada.
guard-no-editing = En { $network } no se pueden cambiar las publicaciones. Retírela y envíela de nuevo, o déjela.

## Para pensarlo
guard-repeated-text =
    { $how ->
        [same] Lo mismo { $when ->
            [later] está previsto otra vez { $days } días después.
           *[earlier] ya salió hace { $days } días, con las mismas palabras.
        } Quien lee siempre puede sentir que ya lo leyó.
        [cut] Uno de los dos está recortado del otro. Hay { $days } días entre ellos.
       *[near] Casi las mismas palabras, con { $days } días de diferencia. Quien lee siempre puede sentir que ya lo leyó.
    }
guard-repeated-link = El mismo enlace en { $days } días. ¿Ha pasado algo nuevo allí?
guard-too-close = Solo { $minutes } minutos desde otra publicación en este lugar. Su regla es { $wanted }. Mueva una de las dos.
guard-two-offers-in-a-row = Sería la segunda oferta seguida. ¿Y si la cuenta como una historia?
guard-too-many-offers = { $offers } ofertas entre { $window } publicaciones. Su regla es { $allowed }. Antes, enseñe o cuente algo.
guard-dead-link = La página del enlace ya no existe ({ $status }). Corrija el enlace o quítelo.
guard-silent-link = La página del enlace no respondió. Ábrala una vez para ver si está.
guard-missing-alt = Imágenes sin palabras: { $pictures }. Diga qué se ve, para quien no puede verlo.
guard-template-broken = Su plantilla «{ $template }» no se pudo usar: { $reason }. Hasta que se corrija, valen las palabras de siempre.

## En voz baja
guard-same-opening = Así empieza también una publicación { $when ->
        [later] prevista { $days } días después
       *[earlier] de hace { $days } días
    }. Otra primera frase puede sonar más fresca.
guard-link-not-checked = Nadie ha mirado todavía si el enlace funciona.
guard-capitals = Está escrito en mayúsculas. Se lee como un grito, y algunos lectores de pantalla lo deletrean.
guard-exclamations = Signos de exclamación: { $count }. Uno se oye mejor.
guard-shortened = Para que cupiera se quitó: frases { $sentences }, etiquetas { $hashtags }. El enlace lleva al texto entero.
guard-card-picture-left-out = La imagen del enlace es demasiado grande para este lugar y se queda fuera; el enlace sí va.

## Conectar un lugar
guard-connect-bad-server = Esto no parece la dirección de un servidor: { $said }. Es como https://server.example.
guard-connect-not-this-network = { $said } responde, pero no es un servidor de { $network }. Revise la dirección.
guard-connect-code-refused = { $network } no aceptó el código. Los códigos valen una vez y unos minutos: pida uno nuevo.
guard-connect-bad-handle = Esto no parece un nombre de usuario. Es como linden.bsky.social, sin espacios.
guard-connect-no-password = Hace falta una contraseña de aplicación. Créela en los ajustes de { $network }, en privacidad y seguridad.
guard-connect-login-refused = { $network } no conoce este nombre con esta contraseña de aplicación. Copie las dos otra vez; la de aplicación, no la suya.
guard-connect-needs-app-password = Esta cuenta pide un código por correo cuando se usa la contraseña propia. Cree una contraseña de aplicación en los ajustes de { $network } y use esa.
guard-connect-handle-unknown = No se encontró a nadie con { $said }. Revise cómo se escribe o indique el servidor.
guard-connect-handle-not-confirmed = { $said } lleva a una cuenta que se llama de otra manera. Cambie el nombre en los ajustes de la cuenta o use el que aparece allí.
guard-connect-no-server = La cuenta de { $said } no indica ningún servidor accesible. Pruebe dentro de una hora o indique el servidor.
