### Wer auf eine Antwort wartet.

waiting-title = Wer wartet
waiting-h =
    { $count ->
        [0] Niemand wartet
        [one] Ein Mensch wartet
       *[other] { $count } Menschen warten
    }
waiting-lead = Sie haben dir geschrieben und noch keine Antwort. Wer am längsten wartet, steht oben.
waiting-since = Wartet seit
waiting-due = Antwort bis
waiting-late = versprochen bis
waiting-did-reply = hat dir geantwortet
waiting-did-mention = hat dich genannt
waiting-did-quote = hat dich zitiert
waiting-did-direct = hat nur dir geschrieben
waiting-open = Dort antworten
waiting-answered = Beantwortet
waiting-needs-none = Braucht keine Antwort
waiting-more = Dahinter warten noch mehr. Sie rücken nach, wenn die Liste kürzer wird.
waiting-none = Alle haben eine Antwort.
waiting-none-why = Wir sehen alle paar Minuten nach, ob jemand geschrieben hat und ob du dort geantwortet hast.
waiting-unknown = Das wissen wir nicht.
waiting-deaf = Kein verbundener Ort sagt uns, wer dir schreibt. Mastodon und Bluesky tun es; anderswo sieh selbst nach.
waiting-unheard-h = Ob jemand wartet, wissen wir nicht
waiting-unheard = An diesen Orten konnten wir nicht nachsehen
waiting-unheard-since = seit
waiting-unheard-never = noch nicht nachgesehen
waiting-unheard-do = Wer dort seitdem geschrieben hat, steht nicht auf dieser Liste. Wir versuchen es weiter. Sieh bis dahin selbst dort nach, und auch, ob der Ort noch angemeldet ist:
waiting-none-known = Alle, von denen wir wissen, haben eine Antwort.
waiting-none-later = Wer sonst geschrieben hat, steht hier, sobald wir wieder nachsehen können.
waiting-no-promise = Dein Plan sagt nicht, wie bald du antwortest. Darum ist hier niemand überfällig.
waiting-closes-first = Dein Plan schließt, bevor er öffnet. Darum hat hier niemand eine Frist.
waiting-to-plan = Im Plan sagen
waiting-lately = Wartet nicht mehr, seit gestern
waiting-was-answered = beantwortet
waiting-was-answered-there = dort beantwortet
waiting-was-none = braucht keine Antwort
waiting-again = Wartet doch noch
