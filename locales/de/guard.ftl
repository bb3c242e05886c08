### Was Banyan bemerkt, bevor etwas hinausgeht. Jeder Hinweis sagt, was zu sehen war und was hilft.

## Geht so nicht
guard-too-long = Um { $over } zu lang. Hier gehen höchstens { $limit } Zeichen. Kürze es, oder lass eine Folge daraus werden.
guard-nothing-to-say = Noch gibt es nichts zu senden. Schreib eine Zeile, nimm einen Link oder ein Bild dazu.
guard-too-many-pictures = { $count } Bilder, und { $limit } gehen hier. Nimm einige heraus.
guard-picture-too-large = Bild { $picture } ist zu groß für diesen Ort: { $bytes } Bytes, und { $limit } gehen. Nimm ein kleineres.
guard-picture-too-many-pixels = Bild { $picture } hat zu viele Bildpunkte für diesen Ort: { $pixels }, und { $limit } gehen. Nimm ein kleineres.
guard-picture-type = Dieser Ort nimmt Bilder dieser Art nicht an. JPEG und PNG gehen überall.
guard-alt-too-long = Die Worte zu Bild { $picture } sind zu lang für diesen Ort: { $letters } Zeichen, und { $limit } gehen. Kürze sie.
guard-picture-missing = Ein Bild dieses Beitrags ist nicht mehr in Banyan. Nimm es wieder dazu, oder nimm es heraus.
guard-picture-gone = { $network } hat ein vorausgeschicktes Bild nicht mehr. Öffentlich ist nichts. Sende den Beitrag noch einmal: Das Bild geht neu mit.
guard-picture-refused = { $network } nimmt eines der Bilder nicht an: „{ $said }“ Öffentlich ist nichts. Nimm ein anderes.
guard-network-refused = { $network } nimmt diesen Beitrag nicht an: „{ $said }“ Öffentlich ist nichts. Ändere ihn und sende ihn noch einmal.
guard-post-gone = Der Beitrag ist nicht mehr da. Geändert wurde nichts.
guard-no-editing = Bei { $network } lassen sich Beiträge nicht ändern. Nimm ihn herunter und sende ihn neu, oder lass ihn stehen.
guard-offer-over = „{ $name }“ endete am { $day }. { when-month } { $year }. Gib dem Angebot im Plan ein späteres Ende, ordne den Beitrag etwas anderem zu oder lass ihn weg.
guard-offer-gone = „{ $name }“ steht nicht mehr im Plan. Ordne den Beitrag etwas anderem zu oder lass ihn weg.

## Noch einmal überlegen
guard-repeated-text =
    { $how ->
        [same] Dasselbe { $when ->
            [later] ist { $days ->
                [0] am selben Tag
                [one] einen Tag später
               *[other] { $days } Tage später
            } noch einmal geplant.
           *[earlier] stand { $days ->
                [0] am selben Tag
                [one] einen Tag zuvor
               *[other] vor { $days } Tagen
            } schon da, mit denselben Worten.
        } Wer regelmäßig liest, kennt es schon.
        [cut] Eines von beiden ist aus dem anderen ausgeschnitten. { $days ->
            [0] Beide sind vom selben Tag
            [one] Dazwischen liegt ein Tag
           *[other] Dazwischen liegen { $days } Tage
        }.
       *[near] Fast dieselben Worte, { $days ->
            [0] am selben Tag
            [one] einen Tag auseinander
           *[other] { $days } Tage auseinander
        }. Wer regelmäßig liest, kennt es schon.
    }
guard-repeated-link = Derselbe Link { $days ->
        [0] am selben Tag
        [one] innerhalb eines Tages
       *[other] innerhalb von { $days } Tagen
    }. Ist dort etwas Neues geschehen?
guard-too-close = Nur { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    } von einem anderen Beitrag am selben Ort. Deine Regel ist { $wanted } Minuten. Verschieb einen davon.
guard-two-offers-in-a-row = Das wäre das zweite Angebot hintereinander. Machst du lieber eine Geschichte daraus?
guard-too-many-offers = { $offers ->
        [one] Das ist ein Angebot.
       *[other] { $offers } Angebote unter { $window } Beiträgen.
    } Deine Regel ist { $allowed } von { $window }. Lehre oder erzähle erst etwas.
guard-dead-link = Die Seite hinter dem Link gibt es nicht mehr ({ $status }). Richte den Link, oder nimm ihn heraus.
guard-silent-link = Die Seite hinter dem Link hat nicht geantwortet. Öffne sie einmal und sieh, ob sie da ist.
guard-missing-alt = Bilder ohne Worte: { $pictures }. Sag, was zu sehen ist, für alle, die es nicht sehen.
guard-template-broken = Deine Vorlage „{ $template }“ ließ sich nicht verwenden: { $reason }. Bis sie gerichtet ist, gelten die üblichen Worte.

## Leise
guard-same-opening = So beginnt auch ein Beitrag, { $when ->
        [later] der schon geplant ist
       *[earlier] { $days ->
            [0] der vom selben Tag ist
            [one] der einen Tag her ist
           *[other] der { $days } Tage her ist
        }
    }. Ein anderer erster Satz klingt frischer.
guard-link-not-checked = Ob der Link geht, hat noch niemand nachgesehen.
guard-capitals = Das steht in Großbuchstaben. Es liest sich wie Schreien, und manche Vorleseprogramme buchstabieren es.
guard-exclamations = Ausrufezeichen: { $count }. Eines wird besser gehört.
guard-shortened = Damit es passt, blieb weg: Sätze { $sentences }, Hashtags { $hashtags }. Der Link führt zum Ganzen.
guard-card-picture-left-out = Das Bild des Links ist zu groß für diesen Ort und bleibt weg; der Link selbst geht mit.

## Einen Ort verbinden
guard-connect-bad-server = Das liest sich nicht wie die Adresse eines Servers: { $said }. Sie sieht aus wie https://server.example.
guard-connect-not-this-network = { $said } antwortet, ist aber kein Server von { $network }. Prüfe die Adresse.
guard-connect-code-refused = { $network } hat den Code nicht angenommen. Codes gelten einmal und wenige Minuten: Hol einen neuen.
guard-connect-bad-handle = Das liest sich nicht wie ein Handle. Er sieht aus wie linden.bsky.social, ohne Leerzeichen.
guard-connect-no-password = Ein App-Passwort wird gebraucht. Mach eines in den Einstellungen von { $network }, unter Privatsphäre und Sicherheit.
guard-connect-login-refused = { $network } kennt diesen Handle mit diesem App-Passwort nicht. Kopiere beides noch einmal; das App-Passwort, nicht dein eigenes.
guard-connect-needs-app-password = Dieses Konto fragt beim eigenen Passwort nach einem Code per Mail. Mach stattdessen in den Einstellungen von { $network } ein App-Passwort und nimm das.
guard-connect-handle-unknown = Unter { $said } wurde niemand gefunden. Prüfe die Schreibweise, oder nenne den Server.
guard-connect-handle-not-confirmed = { $said } zeigt auf ein Konto, das sich anders nennt. Ändere den Handle in den Einstellungen des Kontos, oder nimm den Namen, der dort steht.
guard-connect-no-server = Das Konto von { $said } nennt keinen erreichbaren Server. Versuch es in einer Stunde wieder, oder nenne den Server.
