### Was Banyan bemerkt, bevor etwas hinausgeht. Jeder Hinweis sagt, was zu sehen war und was hilft.

## Geht so nicht
guard-too-long = Um { $over } zu lang. Hier gehen höchstens { $limit } Zeichen. Kürzen, oder eine Folge daraus machen.
guard-nothing-to-say = Noch gibt es nichts zu senden. Eine Zeile schreiben, einen Link oder ein Bild dazunehmen.
guard-too-many-pictures = { $count } Bilder, und { $limit } gehen hier. Einige herausnehmen.
guard-picture-too-large = Bild { $picture } ist zu groß für diesen Ort: { $bytes } Bytes, und { $limit } gehen. Ein kleineres nehmen.
guard-picture-too-many-pixels = Bild { $picture } hat zu viele Bildpunkte für diesen Ort: { $pixels }, und { $limit } gehen. Ein kleineres nehmen.
guard-picture-type = Dieser Ort nimmt Bilder dieser Art nicht an. JPEG und PNG gehen überall.
guard-alt-too-long = Die Worte zu Bild { $picture } sind zu lang für diesen Ort: { $letters } Zeichen, und { $limit } gehen. Kürzen.
guard-picture-missing = Ein Bild dieses Beitrags ist nicht mehr in Banyan. Wieder dazunehmen oder herausnehmen.
guard-picture-gone = { $network } hat ein vorausgeschicktes Bild nicht mehr. Öffentlich ist nichts. Den Beitrag noch einmal senden: Das Bild geht neu mit.
guard-picture-refused = { $network } nimmt eines der Bilder nicht an: „{ $said }“ Öffentlich ist nichts. Ein anderes nehmen.
guard-network-refused = { $network } nimmt diesen Beitrag nicht an: „{ $said }“ Öffentlich ist nichts. Ändern und noch einmal senden.
guard-post-gone = Der Beitrag ist nicht mehr da. Geändert wurde nichts.
guard-no-editing = Bei { $network } lassen sich Beiträge nicht ändern. Herunternehmen und neu senden, oder stehen lassen.

## Noch einmal überlegen
guard-repeated-text =
    { $how ->
        [same] Dasselbe { $when ->
            [later] ist { $days } Tage später noch einmal geplant.
           *[earlier] stand vor { $days } Tagen schon da, mit denselben Worten.
        } Wer regelmäßig liest, kennt es schon.
        [cut] Eines von beiden ist aus dem anderen ausgeschnitten. Dazwischen liegen { $days } Tage.
       *[near] Fast dieselben Worte, { $days } Tage auseinander. Wer regelmäßig liest, kennt es schon.
    }
guard-repeated-link = Derselbe Link innerhalb von { $days } Tagen. Ist dort etwas Neues geschehen?
guard-too-close = Nur { $minutes } Minuten von einem anderen Beitrag an diesem Ort. Ihre Regel ist { $wanted }. Verschieben Sie einen davon.
guard-two-offers-in-a-row = Das wäre das zweite Angebot hintereinander. Lieber eine Geschichte daraus machen?
guard-too-many-offers = { $offers } Angebote unter { $window } Beiträgen. Ihre Regel ist { $allowed }. Erst etwas lehren oder erzählen.
guard-dead-link = Die Seite hinter dem Link gibt es nicht mehr ({ $status }). Link richten oder herausnehmen.
guard-silent-link = Die Seite hinter dem Link hat nicht geantwortet. Einmal öffnen und sehen, ob sie da ist.
guard-missing-alt = Bilder ohne Worte: { $pictures }. Sagen Sie, was zu sehen ist, für alle, die es nicht sehen.
guard-template-broken = Ihre Vorlage „{ $template }“ ließ sich nicht verwenden: { $reason }. Bis sie gerichtet ist, gelten die üblichen Worte.

## Leise
guard-same-opening = So beginnt auch ein Beitrag, der { $days } Tage { $when ->
        [later] später geplant ist
       *[earlier] her ist
    }. Ein anderer erster Satz klingt frischer.
guard-link-not-checked = Ob der Link geht, hat noch niemand nachgesehen.
guard-capitals = Das steht in Großbuchstaben. Es liest sich wie Schreien, und manche Vorleseprogramme buchstabieren es.
guard-exclamations = Ausrufezeichen: { $count }. Eines wird besser gehört.
guard-shortened = Damit es passt, blieb weg: Sätze { $sentences }, Hashtags { $hashtags }. Der Link führt zum Ganzen.
guard-card-picture-left-out = Das Bild des Links ist zu groß für diesen Ort und bleibt weg; der Link selbst geht mit.

## Einen Ort verbinden
guard-connect-bad-server = Das liest sich nicht wie die Adresse eines Servers: { $said }. Sie sieht aus wie https://server.example.
guard-connect-not-this-network = { $said } antwortet, ist aber kein Server von { $network }. Bitte die Adresse prüfen.
guard-connect-code-refused = { $network } hat den Code nicht angenommen. Codes gelten einmal und wenige Minuten: Bitte einen neuen holen.
guard-connect-bad-handle = Das liest sich nicht wie ein Handle. Er sieht aus wie linden.bsky.social, ohne Leerzeichen.
guard-connect-no-password = Ein App-Passwort wird gebraucht. Es wird in den Einstellungen von { $network } gemacht, unter Privatsphäre und Sicherheit.
guard-connect-login-refused = { $network } kennt diesen Handle mit diesem App-Passwort nicht. Beides noch einmal kopieren; das App-Passwort, nicht das eigene.
guard-connect-needs-app-password = Dieses Konto fragt beim eigenen Passwort nach einem Code per Mail. Stattdessen in den Einstellungen von { $network } ein App-Passwort machen und das nehmen.
guard-connect-handle-unknown = Unter { $said } wurde niemand gefunden. Die Schreibweise prüfen oder den Server nennen.
guard-connect-handle-not-confirmed = { $said } zeigt auf ein Konto, das sich anders nennt. Den Handle in den Einstellungen des Kontos ändern oder den Namen nehmen, der dort steht.
guard-connect-no-server = Das Konto von { $said } nennt keinen erreichbaren Server. In einer Stunde wieder versuchen oder den Server nennen.
