### Where words come from.

source-h = Where your words come from
source-lead = You write where you always did. Banyan looks, fits it to each place and asks, or carries it by itself.
source-yours = Your sources
source-empty = No source yet.
source-empty-do = Paste the address of your site below. We look first and show you what we found.
source-look-now = Look now
source-silent = Could not be read since { $moment }.
source-trouble-no-answer = Nobody answers there. We keep looking, less often. Does it open in your browser?
source-trouble-status = It answers with an error ({ $status }). We keep looking, less often. Does it open in your browser?
source-trouble-gone = It says it is gone for good. We stopped looking.
source-trouble-no-feed = It answers, but what it sends is no feed any more. Has the site changed? Add its new address.
source-trouble-unknown-host = Its name is not known to the network any more. Is the domain still yours?
source-trouble-own-network = It leads into this machine's own network, so we do not open it. Who runs this machine can allow it by name.
source-trouble-too-slow = It took longer than we wait. We keep looking, less often.
source-trouble-too-large = It sends more than we read. Nothing of it was taken. A shorter feed would help.
source-trouble-address = Its address leads nowhere that can be read. Look it over and add it anew.
source-trouble-file = { $path } cannot be read on this machine. Is it still there, and a feed, letters or Markdown?
source-trouble-login = The mail server refuses the user or the password. Remove this source and add it with the new password.
source-trouble-folder = The folder is not in the mailbox any more. Add the source again with the folder's name of today.
source-trouble-not-encrypted = The connection could not be encrypted, so the password was not sent.
source-trouble-not-mail = What answers there is no mail server. We keep looking, less often.
source-trouble-ours = Something broke on our side. We keep looking; whoever runs this machine finds more in its log.
source-gone = It has answered “gone for good” since { $date }, so we stopped looking. What was carried stays.
source-mode-for = What happens with something new from { $source }
source-mode-new = What happens with something new
source-mode-show = Show me first
source-mode-carry = Carry by itself
source-mode-set = Set
source-drafts-for = Drafts for
source-goes-to = New pieces go to
source-no-place = no place yet
source-known = Known
source-known-articles =
    { $count ->
        [one] one article
       *[other] { $count } articles
    }
source-known-letters =
    { $count ->
        [one] one letter
       *[other] { $count } letters
    }
source-known-files =
    { $count ->
        [one] one file
       *[other] { $count } files
    }
source-newest = Newest
source-none-yet = none yet
source-last-look = Last look
source-not-yet = not yet
source-next-look = Next look
source-no-look = waits for you
source-newest-hand = Carry the newest by hand
source-newest-why = Nothing old goes out by itself. If you want, the newest of these go out now, one at each free time.
source-newest-count = How many
source-newest-go = Carry them
source-remove = Remove this source
source-remove-why = We stop looking. What was carried stays where it is; what waits in the queue stays there.
source-remove-yes = Remove it
source-found = Found at { $address }
source-nothing-old = What is there now counts as known. Nothing old goes out.
source-add-it = Add
source-add = Add a source
source-add-what = A site, a feed or a podcast. We look first and show you what we found. A folder or file of this machine is added on its command line: banyan source add.
source-look = Look
source-how = How it works
source-path = What happens to a new piece
source-path-found = Found
source-path-found-why = We look politely, and less often where little is new.
source-path-fitted = Fitted
source-path-fitted-why = Your own sentences, each place's length. No invented words.
source-path-guarded = Looked over
source-path-guarded-why = Repeats, offers, dead links, missing picture words.
source-path-shown = Shown to you, or queued
source-path-shown-why = As chosen at each source.
source-path-out = Out, with proof
source-path-out-why = At the next free time.
source-changed = If you change an article
source-changed-why = Posts that still wait take the new words, unless somebody changed them by hand. If an article is taken away, its posts are held.

## The held question
held-h =
    { $count ->
        [one] One piece from { $source } is held
       *[other] { $count } pieces at once from { $source }
    }
held-found = Found { $moment }.
held-many = That is more than usual, so we wait and ask.
held-old = They carry old dates: perhaps the site was moved.
held-moved = Every address changed: perhaps the site was moved.
held-safe = Nothing has gone out.
held-choose = Choose what to carry
held-no-date = no date
held-newest =
    { $count ->
        [one] Carry it
       *[other] Only the newest
    }
held-newest-what =
    { $others ->
        [0] “{ $title }” goes to the next free time.
        [one] “{ $title }” goes to the next free time. The other one counts as known.
       *[other] “{ $title }” goes to the next free time. The { $others } others count as known.
    }
held-all = All { $count }
held-all-what = Oldest first, each to its next free time.
held-carry = Carry the chosen ones
held-none = Carry none
held-none-what = Nothing goes out. It counts as known and can still be carried by hand.
held-do = Do this
held-choose-self = Choose yourself
held-see =
    { $count ->
        [one] See it
       *[other] See the { $count }
    }
held-rest = The others count as known. They can still be carried by hand.
source-waits =
    { $count ->
        [one] { $count } new piece waits for your word.
       *[other] { $count } new pieces wait for your word.
    }
source-waits-why = Nothing of it has gone out.
source-carry-this = Carry this one
source-not-this = Not this one
source-already = This is one of your sources already. Nothing was changed.
source-command-line = Folders and files of this machine are added on its command line only: banyan source add. Nothing was read.
source-nowhere = There is no place to carry it to: none is connected, or those that are rest in the plan. Nothing was carried; add a place, or use one again.
held-answered = This question has been answered already, perhaps by somebody else. Nothing was changed.
held-none-chosen = Nothing was chosen, so nothing was carried and the question still stands. Choose what should go out, or choose to carry none.

## A look before the yes
look-button = See what would go out
look-title = What would go out
look-lead = Nothing is decided and nothing is stored by looking. Exactly this goes out once you say yes.
look-nowhere = Every place has it already, so there is nothing more to carry.
look-changed = Nothing has gone out yet: look at this first.
look-changed-why = It is not as it was shown to you, or there is something to know before you say yes.
look-at = Goes out { $moment }, if you say yes now.
look-at-once = Goes out at once, if you say yes now.
look-waits = Say yes, and it waits there.
look-after-page = It leads to its page on your own site, so it goes only after that page.
look-picture = The picture of the article is fetched once you say yes, and comes along.
look-blocked = As it is, this place cannot take it. Say yes, and it waits in the queue until somebody has changed it.
look-whole = All { $count } letters
look-yes = Yes, let it go
look-words = Change the words
look-words-why = “Change the words” begins a draft of it. Nothing goes out until you send that.
look-letter = It has no address of its own yet. Once you have said yes, its words can be changed in the queue.

mailbox-add = Or read a mailbox
mailbox-why = For a newsletter you send: we read the letters in one folder, change nothing there and send nothing.
mailbox-host = Mail server
mailbox-user = User
mailbox-password-why = It is kept encrypted on this machine. Some mail servers want a password made for one program only.
mailbox-folder = Folder
mailbox-tls = Encryption
mailbox-tls-whole = Encrypted from the start (usual)
mailbox-tls-start = Encrypted after greeting (STARTTLS)
mailbox-tls-none = Not encrypted, inside your own network only
mailbox-incomplete = Server, user and password are needed. Nothing was added.
mailbox-login = The mail server refused the user or the password. Nothing was added; some servers want a password made for one program only.
mailbox-folder-missing = The folder is not there or cannot be read. Nothing was added; check how the folder is spelled in your mail program.
mailbox-not-encrypted = The connection could not be encrypted, so the password was not sent. Try the other kind of encryption.
mailbox-own-network = This server is inside this machine's own network, or on an unusual port, so we do not open it. Nothing was sent; who runs this machine can allow it by name.
mailbox-unreachable = The mail server does not answer as it should. Nothing was added; check its name and the kind of encryption.
source-handed = Letters handed over
source-hand = Handed over one by one. Nothing comes here by itself.

letter-add = Or hand over one letter
letter-add-why = Only this one is read, and none of it goes out until you say so.
letter-paste = Paste one newsletter
letter-paste-how = Its text is enough. Its HTML or its whole source, with the header, tells more.
letter-subject = Its subject
letter-read = Read it
letter-file = Or as a file (.eml)
letter-read-file = Read the file
letter-file-how = Save one of your letters from your mail program as a file, or a letter that was forwarded to you.
letter-nothing = No letter came along. Paste it or choose a file. Nothing was kept.
letter-not-mail = This file holds no e-mail we can read. Save the letter as .eml and try again. Nothing was kept.
letter-no-words = We found no words in it. Paste the text of the letter, or its whole source. Nothing was kept.
letter-no-subject = What you pasted doesn't tell its subject. Type the subject below and press again. Nothing was kept yet.
letter-too-large = This letter is larger than we read. Save it without attachments, or paste only its text. Nothing was kept.
letter-too-deep = This mail holds too many others. Hand over the one letter you mean. Nothing was kept.
letter-by-itself = For every new letter to come by itself: let the newsletter arrive in a folder of a mailbox, sent or forwarded there, and connect that folder once.
letter-connect = Connect a mailbox
