### Lo que Banyan nota antes de que algo salga. Cada aviso dice qué vio y qué ayuda.

## No puede salir
guard-too-long = Sobran { $over }. Aquí caben como mucho { $limit } letras. Acórtelo o deje que sea un hilo.

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
