### Was Banyan bemerkt, bevor etwas hinausgeht. Jeder Hinweis sagt, was zu sehen war und was hilft.

## Geht so nicht
guard-too-long =
    { $over ->
        [one] Ein Zeichen zu viel.
       *[other] { $over } Zeichen zu viel.
    } Hier gehen höchstens { $limit }. Kürze es, oder lass eine Reihe daraus werden.
guard-nothing-to-say = Noch gibt es nichts zu senden. Schreib eine Zeile, nimm einen Link oder ein Bild dazu.
guard-needs-title = Eine Seite deiner Website braucht hier einen Titel. Schreib ihn unter „Mehr“, oder schreib eine Zeile dazu.
guard-warning-without-words = Mit einer Warnung braucht dieser Ort auch eine Zeile Worte.
guard-too-many-pictures = { $count } Bilder, und { $limit } gehen hier. Lass einige für diesen Ort weg.
guard-picture-too-large = Bild { $picture } ist zu groß für diesen Ort: { $bytes } Bytes, und { $limit } gehen. Nimm ein kleineres.
guard-picture-too-many-pixels = Bild { $picture } hat zu viele Bildpunkte für diesen Ort: { $pixels }, und { $limit } gehen. Nimm ein kleineres.
guard-picture-type = Dieser Ort nimmt Bilder dieser Art nicht an. JPEG und PNG gehen überall.
guard-alt-too-long = Die Worte zu Bild { $picture } sind zu lang für diesen Ort: { $letters } Zeichen, und { $limit } gehen. Kürze sie.
guard-picture-missing = Ein Bild dieses Beitrags ist nicht mehr in Banyan. Nimm es wieder dazu, oder nimm es heraus.
guard-picture-gone = { $network } hat ein vorausgeschicktes Bild nicht mehr. Öffentlich ist nichts. Sende den Beitrag noch einmal: Das Bild geht neu mit.
guard-picture-refused = { $network } nimmt eines der Bilder nicht an: „{ $said }“ Öffentlich ist nichts. Nimm ein anderes.
guard-network-refused = { $network } nimmt diesen Beitrag nicht an: „{ $said }“ Öffentlich ist nichts. Ändere ihn und sende ihn noch einmal.
guard-post-gone = Der Beitrag ist nicht mehr da. Geändert wurde nichts.
guard-poll-over = Die Umfrage ist vorbei, und { $network } würde sie mit anderen Worten wieder öffnen. Es wurde nichts geändert.
guard-no-editing = Bei { $network } lassen sich Beiträge nicht ändern. Nimm ihn herunter und sende ihn neu, oder lass ihn stehen.
guard-offer-over = „{ $name }“ endete am { $day }. { when-month } { $year }. Gib dem Angebot im Plan ein späteres Ende, ordne den Beitrag etwas anderem zu oder lass ihn weg.
guard-offer-gone = „{ $name }“ steht nicht mehr im Plan. Ordne den Beitrag etwas anderem zu oder lass ihn weg.
guard-rights-over = „{ $asset }“ durfte bis zum { $day }. { when-month } { $year } verwendet werden. Nimm ein anderes Bild, oder halte das neue Recht in der Mediathek fest.
guard-consent-over = { $person } war mit „{ $asset }“ bis zum { $day }. { when-month } { $year } einverstanden. Frag { $person } noch einmal und halte es in der Mediathek fest, oder nimm ein anderes Bild.
guard-consent-withdrawn = { $person } ist mit „{ $asset }“ nicht mehr einverstanden. Nimm ein anderes Bild.
guard-consent-not-here = { $person } ist mit „{ $asset }“ nur an anderen Orten einverstanden. Lass die Datei für diesen Ort weg, oder frag { $person } und halte das neue Ja in der Mediathek fest.
guard-asset-gone = „{ $asset }“ wurde aus der Mediathek genommen. Hol es dort zurück, oder nimm ein anderes Bild.
guard-recording-not-here = Dieser Ort nimmt von Banyan keine Filme und Töne an. Lass die Datei für diesen Ort weg.
guard-recording-not-alone = Ein Film oder Ton geht allein. Lass die anderen für diesen Ort weg.
guard-recording-too-large = Der Film oder Ton ist für diesen Ort zu groß: { $bytes } Byte, und { $limit } gehen. Nimm einen kürzeren.
guard-recording-too-many-pixels = Der Film hat für diesen Ort zu viele Pixel: { $pixels }, und { $limit } gehen. Speichere ihn kleiner.
guard-recording-too-long = Der Film ist für diesen Ort zu lang: { $minutes } Minuten gehen. Kürze ihn, oder lass ihn für diesen Ort weg.
guard-recording-type = Dieser Ort nimmt Filme oder Töne dieser Art nicht an. MP4 und MP3 gehen fast überall.
guard-poll-options = Eine Umfrage hat hier 2 bis { $limit } Antworten, und es sind { $count }. Nimm eine dazu, oder nimm einige heraus.
guard-poll-option-too-long = Eine Antwort der Umfrage ist zu lang für diesen Ort. { $limit } Zeichen gehen; kürze sie.
guard-poll-option-twice = Zwei Antworten der Umfrage sind gleich. Ändere eine davon.
guard-poll-time = Eine Umfrage ist hier mindestens { $minutes } Minuten und höchstens { $days } Tage offen. Wähle eine andere Zeit.
guard-poll-and-files = Eine Umfrage geht hier ohne Dateien. Lass die Dateien für diesen Ort weg, oder frag ohne Umfrage.
guard-poll-in-words = Dieser Ort hat keine Umfragen. Die Antworten stehen dort als Zeilen im Text.

## Noch einmal überlegen
guard-repeated-text =
    { $how ->
        [numbers] Derselbe Satz mit einer anderen Zahl.
        [hashtags] Derselbe Beitrag mit anderen oder verschobenen Hashtags.
        [louder] Dieselben Worte, nur lauter.
        [link] Dieselben Worte; nur die Adresse dahinter ist anders geschrieben.
        [turned] Dieselben Worte, nur umgestellt.
        [cut] Einer der beiden Texte ist aus dem anderen geschnitten.
        [near] Fast dieselben Worte.
       *[same] Dieselben Worte.
    } { $when ->
        [later] Geplant ist es noch einmal { $days ->
            [0] am selben Tag
            [one] einen Tag später
           *[other] { $days } Tage später
        }.
       *[earlier] Gesagt hast du es { $days ->
            [0] am selben Tag
            [one] einen Tag vorher
           *[other] { $days } Tage vorher
        }.
    } Wer dir folgt, könnte meinen, es schon gelesen zu haben.
guard-said-in-item =
    { $part ->
        [all] Alles davon steht schon
       *[some] Ein guter Teil davon steht schon
    } { $where ->
        [letter] in deinem Newsletter „{ $title }“
       *[site] auf deiner Website, in „{ $title }“
    }, gesagt { $days ->
        [0] am selben Tag
        [one] einen Tag vorher
       *[other] { $days } Tage vorher
    }. Erzähl, was neu ist, oder führ mit einem Link dorthin.
guard-series = Derselbe Beitrag mit anderen Daten, { $days ->
        [0] am selben Tag
        [one] einen Tag auseinander
       *[other] { $days } Tage auseinander
    }. Soll er jede Woche oder jedes Jahr wiederkommen, wähle, dass danach nie mehr gefragt wird.
guard-own-series = Teil einer Serie, die du eingerichtet hast. Der Beitrag davor ist { $days ->
        [0] vom selben Tag
        [one] einen Tag älter
       *[other] { $days } Tage älter
    }.
guard-said-again = Ein alter Beitrag, noch einmal gesagt, wie du es wolltest. Er ging vor { $days } Tagen zum ersten Mal hinaus.
guard-repeated-link = { $days ->
        [0] Derselbe Link am selben Tag
        [one] Derselbe Link innerhalb eines Tages
       *[other] Derselbe Link innerhalb von { $days } Tagen
    }{ $new ->
        [yes] { "" }, nur die Adresse ist anders geschrieben
       *[no] { "" }
    }. Gibt es dort etwas Neues?
guard-too-close = Nur { $minutes ->
        [one] eine Minute
       *[other] { $minutes } Minuten
    } von einem anderen Beitrag am selben Ort. Deine Regel ist { $wanted ->
        [60] eine Stunde
        [120] 2 Stunden
        [180] 3 Stunden
       *[other] { $wanted } Minuten
    }. Verschieb einen davon.
guard-two-offers-in-a-row =
    { $when ->
        [later] Auch der nächste geplante Beitrag ist ein Angebot, das wären zwei hintereinander. Machst du aus einem lieber eine Geschichte?
       *[earlier] Das wäre das zweite Angebot hintereinander. Machst du lieber eine Geschichte daraus?
    }
guard-too-many-offers = { $offers ->
        [one] Das ist ein Angebot.
       *[other] { $offers } Angebote unter { $window } Beiträgen.
    } Deine Regel ist { $allowed } von { $window }. Lehre oder erzähle erst etwas.
guard-dead-link = Die Seite hinter dem Link gibt es nicht mehr ({ $status }). Richte den Link, oder nimm ihn heraus.
guard-silent-link = Die Seite hinter dem Link hat nicht geantwortet. Öffne sie einmal und sieh, ob sie da ist.
guard-missing-alt = Bilder ohne Worte: { $pictures }. Sag, was zu sehen ist, für alle, die es nicht sehen.
guard-named-without-yes = { $how ->
        [withdrawn] { $person } hat am { $day }. { when-month } { $year } ein Ja zurückgenommen.
       *[ended] Das Ja von { $person } galt bis zum { $day }. { when-month } { $year }.
    } Frag { $person }, bevor du den Namen nennst, oder lass ihn weg.
guard-personal-data = { $what ->
        [name] „{ $said }“ steht auf deiner Liste der Menschen, die du vorher fragst. Kam ein Ja?
        [mail] Hier steht eine Mailadresse: { $said }. Gut, wenn es deine ist; gehört sie jemand anderem, frag vorher.
        [person] Du nennst { $said }. Hier steht kein Ja dazu; gut, wenn die Person davon weiß.
       *[phone] Hier steht eine Telefonnummer: { $said }. Gut, wenn es deine ist; gehört sie jemand anderem, frag vorher.
    }
guard-unknown-mention = { $how ->
        [whole] „@{ $name }“ bleibt hier bloßer Text: Es ist ein Name aus einem anderen Netzwerk.
       *[bare] „@{ $name }“ bleibt hier bloßer Text oder meint jemand Fremdes mit diesem Namen: Niemand, den du behalten hast, heißt hier so.
    }
guard-listed-word = „{ $word }“ gehört nach deinem Plan zu den Wörtern, die du nicht verwendest.
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
guard-only-ourselves = { $ours } von { $window } Beiträgen handeln nur vom eigenen Betrieb. Frag etwas, oder erzähl, was andere davon haben.
guard-people-waiting = { $people ->
        [one] Jemand wartet auf deine Antwort.
       *[other] { $people } Menschen warten auf deine Antwort.
    } Antworte zuerst, dann erzähl Neues.
guard-no-goal = Das führt zu keinem deiner Ziele. Wähle eines, oder lass es ein Geschenk sein.
guard-no-way-on = Hier geht es nicht weiter: kein Link, keine Frage, nichts zu tun. Was soll tun, wem es gefällt?
guard-link-not-checked = Ob der Link geht, hat noch niemand nachgesehen.
guard-capitals = Das steht in Großbuchstaben. Es liest sich wie Schreien, und manche Vorleseprogramme buchstabieren es.
guard-exclamations = Ausrufezeichen: { $count }. Eines wird besser gehört.
guard-cut-too-small = Von Bild { $picture } bleiben hier nur { $width } × { $height } Bildpunkte, das sieht unscharf aus. Schneide weniger weg, oder sende es ganz.
guard-shortened = Damit es passt, blieb weg: Sätze { $sentences }, Hashtags { $hashtags }. Der Link führt zum Ganzen.
guard-film-ready-later = Bluesky bereitet den Film erst auf, wenn der Beitrag draußen ist. Eine kurze Weile ist der Beitrag ohne ihn zu sehen.
guard-card-picture-left-out = Das Bild des Links ist zu groß für diesen Ort und bleibt weg; der Link selbst geht mit.

## Wonach gefragt wird
guard-page-title = Wonach gefragt wird
guard-page-h = Wonach vor dem Senden gefragt wird
guard-page-lead = Bevor etwas hinausgeht, wird es neben das letzte halbe Jahr gelegt, an allen Orten. Nichts hier hält einen Beitrag auf; es wird nur gefragt. Wonach du nicht gefragt werden willst, kann ruhen und wiederkommen.
guard-page-link = Was vor jedem Beitrag gefragt wird
guard-page-rules = Gefragt wird nach
guard-page-never = Nie fragen
guard-page-again = Wieder fragen
guard-page-rests = Nicht gefragt seit
guard-page-names = Menschen, die du vorher fragst
guard-page-names-why = Kunden und andere, die Ja sagen sollen, bevor ihr Name fällt. Diese Liste sieht nur, wer sich hier anmeldet.
guard-page-name = Name
guard-page-add = Dazunehmen
guard-page-drop = Von der Liste nehmen
guard-page-avoided = Wörter, die du nicht verwendest
guard-page-avoided-none = Dein Plan nennt noch keine.
guard-page-avoided-plan = Wie du klingst, im Plan
guard-name-repeated-text = Dieselben Worte noch einmal
guard-name-series = Derselbe Beitrag mit anderen Daten
guard-name-same-opening = Derselbe Anfang
guard-name-said-in-item = Was schon im Artikel oder Newsletter steht
guard-name-repeated-link = Derselbe Link zu bald
guard-name-too-close = Zu nah an einem anderen Beitrag
guard-name-two-offers-in-a-row = Zwei Angebote hintereinander
guard-name-too-many-offers = Mehr Angebote, als der Plan sagt
guard-name-only-ourselves = Nur von uns selbst die Rede
guard-name-people-waiting = Menschen, die auf Antwort warten
guard-name-no-goal = Kein Ziel, zu dem es führt
guard-name-no-way-on = Nichts, was danach zu tun ist
guard-name-dead-link = Eine Seite, die weg ist
guard-name-silent-link = Eine Seite, die nicht antwortet
guard-name-missing-alt = Bilder ohne Worte
guard-name-named-without-yes = Menschen, deren Ja vorbei ist
guard-name-personal-data = Namen, Nummern und Adressen von Menschen
guard-name-unknown-mention = Ein @Name, der niemanden meint
guard-name-listed-word = Wörter, die wir nicht verwenden
guard-name-capitals = Großbuchstaben
guard-name-exclamations = Viele Ausrufezeichen

## Der Sechs-Zeilen-Test
six-title = Der Sechs-Zeilen-Test
six-h = Sechsmal dasselbe Angebot hinein.
six-h-one = Eines geht hinaus.
six-h-going = { $count ->
        [0] Keines geht hinaus.
        [one] Eines geht hinaus.
       *[other] { $count } gehen hinaus.
    }
six-lead = Füge bis zu sechs Beiträge ein, die du in einer Woche senden willst. Sie werden gelesen, wie es die tun, die dir folgen: nacheinander, an allen deinen Orten.
six-seen = Was zu sehen gewesen wäre
six-against = Gelesen neben { $days } Tagen und { $places ->
        [one] einem Ort
       *[other] { $places } Orten
    }
six-goes = Dieser kann gehen.
six-free = Die nächste freie Zeit ist
six-offer-of = Dein nächstgelegenes Angebot ist vom { $date }.
six-far-enough = ist weit genug davon entfernt und frei.
six-none-far = Keine deiner nächsten freien Zeiten ist weit genug davon entfernt: Schieb erst andere Beiträge dazwischen.
six-write = Schreiben
six-write-for = Schreib es für { $date }
six-anyway = Trotzdem schreiben
six-how = { $how ->
        [numbers] Derselbe Satz mit einer anderen Zahl.
        [hashtags] Derselbe Beitrag mit verschobenen Hashtags.
        [louder] Dieselben Worte, nur lauter.
        [link] Dieselben Worte und dieselbe Seite.
        [turned] Derselbe Satz, nur umgestellt.
        [cut] Aus einem früheren geschnitten.
        [near] Fast dieselben Worte.
        [series] Derselbe Beitrag mit anderen Daten.
        [opening] Derselbe Anfang.
       *[same] Dieselben Worte.
    }
six-why = { $how ->
        [numbers] Ein zweiter Preis sagt allen, die beim ersten Ja gesagt haben, dass sie besser gewartet hätten.
        [hashtags] Wer dir folgt, sieht den Beitrag und nicht seine Hashtags.
        [louder] Neu sind nur Großbuchstaben und Ausrufezeichen. Wer es vorhin nicht wollte, will es jetzt noch weniger.
        [link] Nur die Adresse ist anders geschrieben. Sie führt dorthin, wohin die erste führt.
        [turned] Jedes Wort davon war schon da.
        [cut] Es sagt weniger als das, was schon zu lesen war.
        [near] Den Rest haben alle schon gelesen, die dir folgen.
        [series] Kommt er mit Absicht wieder, wähle, dass danach nie gefragt wird.
        [opening] Nach den ersten Worten klingt es bekannt, und niemand liest weiter.
       *[same] Für alle, die den ersten gelesen haben, steht nichts Neues darin.
    }
six-line = Zeile { $n }:
six-left-over = { $count ->
        [one] Eine weitere Zeile wurde nicht gelesen: sechs auf einmal.
       *[other] { $count } weitere Zeilen wurden nicht gelesen: sechs auf einmal.
    }
six-try = Deine eigenen sechs Zeilen
six-hint-words = Ein Beitrag je Zeile. Nichts wird gesendet oder aufbewahrt.
six-read = Lesen lassen
six-instead = Stattdessen
six-offers = Angebote unter { $window } deiner Beiträge
six-counted = Gezählt mit dem, was draußen ist und wartet.
six-with-all = Mit allen
six-with-going = Mit denen, die gehen
six-of = { $n } von { $window }
six-rule = Dein Plan sagt { $allowed } von { $window }.
six-better = { $count ->
        [one] Einer, der mehr bewirken kann
       *[other] Zwei, die mehr bewirken können
    }
six-story = Erst erzählen, dann anbieten
six-teach = Eine Sache lehren
six-from = Gemacht aus „{ $title }“, mit den Worten von dort.
six-start = Damit beginnen
six-no-better = Sobald hier ein Artikel oder Brief von dir bekannt ist, werden aus seinen Worten zwei bessere Beiträge gemacht.

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
guard-comment-left-out = Hier gibt es keine Antworten unter einem Beitrag; der erste Kommentar bleibt weg.
guard-warning-in-words = Dieser Ort hat kein Feld für eine Warnung. Sie steht dort vor den Worten.
guard-comment-too-long = Der erste Kommentar ist um { $over } zu lang. Bitte kürzen.
