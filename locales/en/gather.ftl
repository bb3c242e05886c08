### Where words come from.

source-h = Where your words come from
source-lead = You write where you always did. Banyan looks, fits it to each place and asks, or carries it by itself.
source-yours = Your sources
source-empty = No source yet.
source-empty-do = Paste the address of your site below. We look first and show you what we found.
source-look-now = Look now
source-silent = No answer since { $moment }.
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
source-add-what = A site, a feed, a podcast, or a folder of letters on this machine. We look first and show you what we found.
source-look = Look
source-forward = Or forward your newsletter to
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
held-carry = Carry the chosen ones
held-none = Carry none
held-rest = The others count as known. They can still be carried by hand.
