### Was Banyan bemerkt, bevor etwas hinausgeht. Jeder Hinweis sagt, was zu sehen war und was hilft.

## Geht so nicht
guard-too-long = Um { $over } zu lang. Hier gehen höchstens { $limit } Zeichen. Kürzen, oder eine Folge daraus machen.

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
