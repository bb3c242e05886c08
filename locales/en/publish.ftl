### Where posts go, and the proof that they did.

## States
state-scheduled = Waits
state-submitting = Leaving now
state-processing = The place is still at it
state-published = Out
state-in-part = Out in part
state-unknown = We cannot tell
state-attention = Not taken
state-held-back = Held back
state-asks-yes = Waits for a yes
state-missed = Missed
state-cancelled = Cancelled
state-taken-down = Taken down

## Proof
proof-title = Proof
proof-waits = It waits for its time.
proof-not-out = Nothing of it is out yet.
proof-over = Nothing of it is out, and nothing more is sent.
proof-out = On { $places }.
proof-out-since = On { $places } since { $moment }.
proof-out-first = On { $places }, the first since { $moment }.
proof-asks =
    { $count ->
        [one] { $places } waits for your word.
       *[other] { $places } wait for your word.
    }
proof-from = From “{ $title }”
proof-found = Found { $moment }, fitted to each place
proof-written = Written here
proof-by = By { $name }
proof-due = Due
proof-left = Left
proof-answered = Answered
proof-lives = Lives at
proof-id = id
proof-nowhere = not known
proof-not-yet = not yet
proof-no-answer = no answer
proof-line-fell = line fell at
proof-refused = not taken
proof-parts-out = { $out } of { $of } parts
proof-part-not-out = (not out)
proof-not-taken = { $place } did not take it
proof-held-back = We kept it back
proof-asks-yes = It waits for a yes
proof-to-plan = See it in the plan
proof-try-again = Try again now
proof-yes = Yes, post it
proof-leave-out = Leave { $place } out
proof-missed = Its time passed.
proof-missed-why = Nothing went out late by itself.
proof-tries =
    { $count ->
        [one] One try, in plain words
       *[other] { $count } tries, in plain words
    }
proof-aside = What was sent
proof-words = The words
proof-clock = These times
proof-aim = What it is for
proof-aim-change = Change what it is for
proof-aim-save = Save
proof-clock-why = { $zone }, by the clock of this machine.
proof-newer = This has changed while you typed.
proof-newer-look = Look how it stands
step-upload = Picture { $n }
step-thumbnail = The link's picture
step-create =
    { $n ->
        [1] The post
       *[other] Part { $n }
    }
step-finish = The last step
outcome-done = { $what }: taken.
outcome-processing = { $what }: they are still at it. We look again.
outcome-rejected = { $what }: not accepted. Nothing is public from it.
outcome-reconnect = { $what }: they ask to sign in again. Nothing was taken.
outcome-slow-down = { $what }: they ask us to slow down. Nothing was taken; we wait.
outcome-unavailable = { $what }: nobody answered. Nothing was sent.
outcome-unknown = { $what }: sent whole, but the answer never came. It may have been taken or not.
outcome-unexpected = { $what }: an answer we do not understand. We stopped and kept it.
outcome-absent = { $what }: we looked, and it is not there.
unknown-h = Your words left whole, but the answer of { $place } never arrived.
unknown-looked = We looked and could not see it, which is no proof.
unknown-cannot-look = { $place } gives us no way to look, so only a person can see it.
unknown-profile = Look at your page on { $place }
unknown-there = You see it there
unknown-there-does = We write it down as out. Nothing is sent.
unknown-address = Its address, if you like
unknown-there-button = It is there
unknown-not-there = You don't see it
unknown-not-there-does = We send it once more, now. If the first one turns up after all, people see it twice; you can then take one down.
unknown-not-there-button = Not there, send again
unknown-no-hurry = No hurry. Until you say, nothing more goes to { $place } for this post; other posts go on.
in-part-h = { $out } of { $of } parts stand alone.
in-part-finish = Finish
in-part-finish-does = The missing parts go out now, in the same thread.
in-part-finish-button = Finish it
in-part-down = Take down
in-part-down-does = The parts that are out are deleted, with their likes and replies.
in-part-down-cannot = { $place } does not let programs delete. You can do it there by hand.
in-part-down-button = Take it down
in-part-leave = Leave
in-part-leave-does = It stays as it is. Nothing more is sent.
in-part-leave-button = Leave it

## Why one waits for a person
publish-missed = Its time passed while nothing could be sent. It is not public. Send it now, move it, or leave it out.
publish-missed-tried = Its time passed while nothing could be sent. An earlier try got no answer, and we did not find it there when we looked. Look at your place first; then send it now, move it, or leave it out.
publish-blocked = It cannot go as it is, so it was not sent. It is not public.
publish-think-again = It waits for your eyes before it goes. It is not public.
publish-waits-for-yes = Whoever wrote this may not post at once, and its place has no posting time to wait for. It is not public. Say yes and it goes out, or leave it out.
publish-rejected = The place did not take what we sent, and does not show it.
publish-unexpected = The place answered something we do not understand, so we stopped. Look at your page there before you send it again.
publish-unknown = The answer got lost, and the place gives us no way to look. It may be public or not. Look at your page there, then say “It is there” or “Not there”.
publish-unknown-absent = The answer got lost. We looked and could not see the post, which is no proof. Look at your page there, then say “It is there” or “Not there”.
publish-unreachable = One part is public, and the place has not answered since. Send the rest, take down what is there, or leave it as it is.
publish-no-channel = This place is no longer connected, so nothing more was sent. Connect it again and send it, or leave it out.
publish-page-not-out = Its page on your own site was taken back before this went out, so the link would lead nowhere. It is not public. Leave it out, or write a post of your own.
publish-no-link = Banyan could not sign in at this place with what it keeps, so nothing more was sent. Connect the place again, then send it, or leave it out.
publish-restored = This came back from a backup. It may have gone out since the backup was made, so we send nothing by ourselves. Look at your page there, then say “It is there” or “Not there”.
publish-restored-part = This came back from a backup with one part public. More may have gone out since the backup was made. Look at your page there, then send the rest, take it down, or leave it.
publish-article-gone = The article it leads to is gone ({ $url }), so this was not sent. Change the words, or leave it out.
publish-over = It was not sent, because what it belongs to is over. It is not public.
publish-asset-over = It was not sent, because a picture in it may not be shown there. It is not public.
publish-at-rest = Its place came to rest while this was leaving, and did not take it at once. It is not public. Leave it out, and its words are a draft again.
publish-at-rest-in-part = Its place came to rest while this was leaving. One part is public; the rest does not follow. Leave it as it is, take it down, or wake the place and send the rest.
publish-at-rest-unknown = Its place came to rest while this was leaving, and the answer got lost. It may be public or not. Look at your page there, then say “It is there”, or leave it.

## Why one waits past its time
stays-all-held = Held with everything else since { $moment }. It waits until posts are let go.
stays-held = Held at { $place } since { $moment }.
stays-signed-out = { $place } asks to be signed in to again, since { $moment }. It waits for that.
stays-slowed-down = { $place } asks us to slow down. Next try: { $moment }.
stays-tries-again = It did not get through to { $place }. Next try: { $moment }.
stays-looks-again = We look again: { $moment }.

## Places
place-h =
    { $count ->
        [0] No place yet.
        [one] One place.
       *[other] { $count } places.
    }
place-h-well = All is well.
place-h-asks =
    { $count ->
        [one] One asks for you.
       *[other] { $count } ask for you.
    }
place-minute = Takes a minute.
place-empty = Nowhere to post yet.
place-empty-do = Choose a place below. You can start with one.
place-own = Yours
place-own-why = Nobody can take these away
place-borrowed = Borrowed
place-borrowed-why = Useful, under other people's rules
place-col-place = Place
place-col-health = How it is
place-sign-in = Sign-in
place-waiting = Waiting
place-well = Well.
place-new = New. The first post shows whether all is right.
place-ends-soon = Its sign-in ends soon.
place-broken = Sign in again; posts for it wait.
place-silent = No answer since { $moment }. Posts for it wait.
place-held = Held since { $moment }. Nothing is lost.
place-tries-again = Next try: { $moment }.
place-no-end = No end
place-days =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
place-ended = Ended
place-do = Open
place-check = Look how it is
place-checked = Last look
place-again = Sign in again
place-remove = Remove
place-remove-why =
    { $count ->
        [0] Our sign-in is forgotten. What is posted there stays.
        [one] Our sign-in is forgotten and the one waiting post goes back to its draft. What is posted there stays.
       *[other] Our sign-in is forgotten and the { $count } waiting posts go back to their drafts. What is posted there stays.
    }
place-rested =
    { $count ->
        [one] One resting branch
       *[other] { $count } resting branches
    }
place-rested-years = Used { $years }.
place-again-years = Used { $years }, again since { $since }.
place-rested-why = “{ $why }”
place-rested-by = { $name }, { $date }
place-rested-kept =
    { $count ->
        [0] No posts kept.
        [one] One post is kept here.
       *[other] { $count } posts are kept here.
    }
place-wake = Wake it
place-wake-sign-in = Sign in and wake it
place-wake-why = From now on. Nothing old goes out.
place-wake-never = Nobody was ever signed in there from here. Connect it as a new place, below on Places.
place-add = Add a place
place-add-why = Only where your people are.
place-how-mastodon = Sign in there, a minute
place-how-bluesky = App password, a minute
place-how-own = Yours, nothing to sign in to
place-how-demo = Make-believe, to try things

## Letting a place rest
place-rest-open = Let it rest
place-rest-title = Let { $place } rest
place-rest-lead = Nothing goes out there any more. What was said there stays, with its proof, its numbers and its people. You can wake it any day.
place-rest-then = What happens then
place-rest-waiting =
    { $count ->
        [0] Nothing waits there.
        [one] One post waits there:
       *[other] { $count } posts wait there:
    }
place-rest-draft = becomes a draft again
place-rest-goes-on = goes on to its other places
place-rest-under-way =
    { $count ->
        [one] One post is leaving just now. It finishes.
       *[other] { $count } posts are leaving just now. They finish.
    }
place-rest-series = “{ $title }” comes again without this place.
place-rest-series-only = “{ $title }” goes nowhere else. When its next time comes, it pauses and asks where to.
place-rest-carry = Nothing is carried there by itself any more, and nobody is offered it when writing.
place-rest-plan = Its line in the plan says since when it rests, and why.
place-rest-why = Why?
place-rest-why-help = One honest sentence. The next review asks “why again?”, and finds it.
place-rest-sign-in = Our sign-in
place-rest-keep = Keep it
place-rest-forget = Forget it
place-rest-sign-in-help = Kept, one press wakes the place. Forgotten, you sign in there again; no undo brings it back.
place-rest-do = Let it rest
place-rest-leave = Leave it as it is
place-rest-no-reason = Say why in a few words. Nothing was changed.
place-rest-too-long = That is longer than 500 letters. Nothing was changed.
place-rest-leaving = A post is leaving there just now. Keep the sign-in, or try again in a minute. Nothing was changed.
place-rest-own = Your own site is the root of all and does not rest. Hold it, if nothing shall go out there for a while.
place-rest-meanwhile = Somebody was quicker: look at Places how it stands now.
place-rest-too-late = That is too long ago to be undone. Wake the place instead; what waited is among the drafts.
place-rest-stopped = The plan lets { $place } rest, and it is still connected
place-rest-stopped-since = The plan has said so since { $day }.
place-rest-stopped-why = Nothing rests by itself: until you press, posts go on there.
place-rest-now = Let { $place } rest now
place-rest-change-line = Change its line in the plan
place-rest-kept-sign-in = Our sign-in is kept: one press wakes the place. For an hour it can be undone.
place-rest-as-planned = The plan lets it rest.

## Connecting
connect-title = Connect { $place }
connect-mastodon-lead = Once, about a minute. You type your password there, never here.
connect-mastodon-first = Name your server
connect-mastodon-go = Ask the server
connect-mastodon-yes = Say yes there
connect-mastodon-yes-why = { $server } asks whether Banyan may post for you. Say yes; it brings you back here.
connect-mastodon-yes-short = Your server asks whether Banyan may post for you.
connect-mastodon-there = Go to { $server }
connect-paste = It shows a code instead of coming back
connect-code = Code
connect-code-why = Copy the whole line it shows and paste it here.
connect-bluesky-lead = Once, about a minute. With a password made for this only; you can end it there at any time.
connect-bluesky-first = Make an app password and paste it
connect-bluesky-open = Open
connect-bluesky-make = Add an app password. Call it “Banyan”. Direct messages are not needed.
connect-bluesky-paste = Copy the four groups it shows and paste them here.
connect-practice = In the practice town nothing is secret. Everybody who lives there, with name and password, stands at
connect-own-title = Connect your own site
connect-own-lead = Your own ground. Nothing to sign in to.
connect-own-first = Add it to your places
connect-own-go = Add it
connect-plain-lead = A few lines, then we try it. Nothing is posted by trying.
connect-plain-first = Fill in what it asks for
connect-go = Connect
connect-step-done = Done.
connect-stands = It stands
connect-stands-why = Nothing has been posted. The next piece you carry goes there too.
connect-planned = The plan speaks of it: { $name }.
connect-planned-see = See what it says
connect-plan-h = Put it in the plan
connect-plan-own = It is your own ground: it needs no reason and no end. How often do you write here?
connect-plan-why = A place that costs hours has a reason, a trial and a rule for ending it. Leave open what you do not know yet, or all of it: the plan check asks again.
connect-plan-do = Put it in the plan
connect-stands-short = We look who you are there and what the place allows. Nothing is posted.
connect-sources = See your sources
connect-aside = What this means
connect-what = What Banyan may do
connect-may-post = Post, change and take down what it posted
connect-may-read = Read your own profile and what people answer
connect-secret = The sign-in is kept encrypted on this machine
connect-yours = Your places
connect-hand = Rather not?
connect-hand-why = You can write there yourself: put the place in your plan, and note the minutes it took. It counts like any other.
connect-hand-note = Note the minutes
connect-stop = Rather later?
connect-stop-why = You can stop at any step. Everything else works meanwhile.
connect-not-yet = Not yet.
connect-no-such-server = Nobody answers at that address. Is the server's name right? It is the part after the second @ of your name there.
connect-not-that-kind = A server answers, but it does not speak the language of { $place }.
connect-wrong-password = Name and password do not belong together there. Copy the app password again, all of it.
connect-own-password = This looks like the password of the account itself. Make an app password and use that one.
connect-code-refused = The code was not accepted. Codes end after a few minutes; ask for a new one.
connect-denied = { $place } says you said no. If that was a slip, try again.
connect-missing-right = The sign-in lacks one right: { $right }. Connect again and allow it.
connect-unreachable = { $place } does not answer just now. Try again in a minute; nothing is lost.
connect-demo-only = This is the practice town. Real places can be connected in a real Banyan.
connect-own-taken = A Banyan has one own site, and the one here is another business’s. Yours needs a Banyan of its own. Nothing was connected.
proof-taken-down = Taken down { $moment }.
proof-change-words = Change the words
proof-save-words = Save these words
proof-words-typed = Nothing was changed: this is what you typed, and it is not saved yet.
proof-left-already = It has left already; its words can no longer be changed here.
not-now-state = It stands at: { $state }.
not-now-busy = It is being sent at this very moment. Look again in a minute.
not-now-at-rest = Its place rests. Wake that first, on Places; then do it again.
not-now-cannot-take-down = This place does not let a post be taken down from here. Do it there, then leave it as it is here.
not-now-place = The place did not answer as it should. Try again in a few minutes; if it stays, look at Places.
connect-missing = This must be filled in: { $field }. Nothing was sent.
connect-refused = { $place } does not accept this sign-in. Nothing was posted. Copy it once more, or make a new one there.
connect-missing-rights = The sign-in lacks a right that posting needs. Nothing was posted. Connect again and allow what is asked for.
connect-account-gone = { $place } says this account is not there, or is shut. Nothing was posted. Look at the account there first.
connect-too-fast = { $place } asks us to slow down. Nothing was posted. Wait a few minutes and try again.
connect-field-server = Server
connect-field-server-why = The part after the second @ of your name there. Leave it empty if it is not asked for.
connect-field-credential = Access token, if you have one
connect-field-credential-why = Leave it empty to sign in there. A token made by hand in the settings of your server works too.
connect-field-handle = Your name there
connect-field-app-password = App password
mend-h = A slip of the pen?
mend-wrong = What stands there
mend-right = What should stand there
mend-button = Look what would change
mend-why = Whole words are mended: “he” is not found in “the”. First you see what would change at each place; nothing is sent before you press again.
mend-nothing = Say what stands there now. Nothing was changed.
mend-look-title = Before it is mended
mend-look-h =
    { $count ->
        [0] Nothing would change
        [one] One place gets other words
       *[other] { $count } places get other words
    }
mend-look-lead = Nothing has been changed yet. What is struck through goes, what is underlined comes.
mend-look-none = Nothing can be mended with this. “{ $wrong }” is looked for as a whole word, with large and small letters as you typed them.
mend-look-empty = You have said nothing that should stand there instead: “{ $wrong }” is taken out.
mend-look-will = It will be mended here.
mend-look-send =
    { $count ->
        [one] Mend it in one place
       *[other] Mend it in { $count } places
    }
mend-back = Change it back
down-h = Take it down everywhere
down-why = What is out is deleted where the place allows it, and what waits does not go out. This cannot be undone.
down-button = Take it down everywhere
down-here-h = Take it down here
down-here-why = { $place } deletes it, with its likes and replies; elsewhere it stays. This cannot be undone.
down-here-seen = You told us that it is there, and we have no id of it. Take it down on { $place } itself.
down-here-not-connected = { $place } is no longer connected. What is there you can take down there by hand.
proof-poll = What people chose
proof-poll-votes =
    { $count ->
        [one] one vote
       *[other] { $count } votes
    }
proof-poll-untold = not told yet
proof-poll-people =
    { $count ->
        [one] One person took part.
       *[other] { $count } people took part.
    }
proof-poll-final = The poll is closed.
proof-poll-so-far = Asked { $moment }. Open until { $until }.
proof-changed = Other words since { $moment }.
proof-taken-down-by = Taken down { $moment } by { $name }. The place answered that it is gone.
anew-h = Taken down, not lost
anew-button = Write it anew
anew-why = A draft of all that it said, for the places where it stood. Nothing goes out until you send it.
anew-not-down = Nothing of it was taken down, so there is nothing to write anew.
proof-part-gone = (taken down)
proof-went-stands = What stands there
proof-went-stood = What stood there
proof-went-meant = What was to stand there
proof-went-title = Title
proof-went-warning = Warning before it
proof-went-comment = First comment
proof-went-language = Language
proof-went-file = File { $n }
proof-went-alt-none = Nobody has said what it shows.
proof-went-alt-silent = There is nothing to read aloud.
proof-went-cut = only a part of it, { $shape }
proof-went-point = around { $left } % from the left, { $top } % from the top
proof-went-card = The card of the link
proof-went-card-picture = With its picture.
proof-went-answers = Answers to choose from
proof-went-otherwise = Otherwise than it was written
proof-went-network-time = The place’s own time for it: { $moment }
proof-take = Keep this proof
proof-take-why = Times, answers, ids, and the words and pictures of each place. Good for a client or a funder.
proof-take-pdf = Save as PDF
proof-take-json = JSON
proof-paper-title = Proof: { $title }
proof-paper-taken = { $business }. Taken { $moment }.
proof-paper-clock = All times: { $zone }, by the clock of the machine it was sent from.
proof-paper-letters = Some letters are not in the type of this paper and stand as empty boxes. The page of the post has them all.
reword-link = Change the words here
reword-title = Other words
reword-h = The words on { $place }
reword-lead = They are out. What you change here is changed on { $place }, and nowhere else. To undo it, change it back.
reword-alt = What picture { $number } shows
reword-send = Change it on { $place }
reword-leave = Leave it
reword-kept = Your words stand below.
reword-unsure = The last change of this at { $place } broke off or its answer got lost, so nobody knows whether all of it shows the words before or after. Send what should stand there; it can do no harm.
reword-think = Before it changes
reword-again = Check again and change it
reword-keep = Change it all the same
reword-not-out = It is not out here, so there is nothing to change.
reword-network = { $place } lets nobody change a post that is out. You can take it down and write it anew.
reword-seen = You told us that it is there, and we have no id of it. Change it on { $place } itself.
reword-source = This page shows the article as its source has it. Change it there, and it changes here.
reword-not-connected = This place is no longer connected, so it cannot be changed from here.
edits-h =
    { $count ->
        [one] Changed once since
       *[other] Changed { $count } times since
    }
edit-done = It stands there.
edit-unsure = The answer got lost: it may stand there or not.
edit-not-done = It was not changed.
edits-down-h =
    { $count ->
        [one] How it was taken down
       *[other] How it was taken down, in { $count } requests
    }
edit-down-done = It is no longer there.
edit-down-unsure = The answer got lost: it may be gone or not.
edit-down-not-done = It was not taken down.
everywhere-title = What came of it
everywhere-h =
    { $count ->
        [0] Done everywhere
        [one] Done, but for one place
       *[other] Done, but for { $count } places
    }
everywhere-proof = To the proof
everywhere-changed = It stands there now.
everywhere-changed-before = It has not gone out yet, and will go out right.
everywhere-taken-down = It is no longer there.
everywhere-cancelled = It will not go out.
everywhere-untouched = Nothing to do here.
everywhere-cannot = { $place } lets nobody do this from outside. What is there stays as it is.
everywhere-other-parts = With these words it would be another number of parts, so nothing was changed here.
everywhere-blocked = { $place } would not take these words, so nothing was changed here.
everywhere-not-now = It is on its way, or nobody can tell whether it is there. Look at the proof first, then do it again.
everywhere-failed = { $place } did not do it now. What is there stays as it is; do it again in a while, it can do no harm.
everywhere-halfway = Some parts of it say it now at { $place }, the others do not yet. Do it again in a while, it can do no harm.
everywhere-unsure = The answer of { $place } got lost: it may be done or not. Look there; doing it again can do no harm.
everywhere-poll-stays = Other answers would throw the votes away at { $place }, so the poll stays as it is.
