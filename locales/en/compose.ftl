### Writing a post and seeing it fitted to each place.

write-why = What for:
write-h =
    { $count ->
        [0] Say it once
        [one] Say it once, for one place
       *[other] Say it once, for { $count } places
    }
write-say = What you want to say
write-words = Your words
write-link = Link
write-link-why = The page it leads to. Each place gets it the way it likes it.
write-link-offered = Left empty, it leads to { $address }, as the plan says.
write-language = Written in
write-places = Carry it to
write-audience-why = Choosing one switches on the places where they read.
write-audience-places = Switch on their places
write-audience-reads = Switched on: where “{ $audience }” read, as the plan says. You can change it.
write-audience-nowhere = The plan names no connected place for “{ $audience }”, so your choice stays.
write-goal = Leads to
write-part-of = Part of
write-part-of-why = When that ends, this no longer goes out.
write-not-in-plan = What you chose is no longer in the plan. Choose again.
aim-gone = { $name } (no longer in the plan)
write-count = { $n } of { $max }
write-limit = up to { $count }
write-over = { $count } too many for { $place }
write-over-short = { $n } too many
write-look = How it will look
write-preview = Show previews
write-no-preview = Write a few words and choose a place; then it stands here.
write-about = About like this. Each place has its own look; words, cuts and limits are exact.
write-shortened = Shortened for you
write-thread =
    { $count ->
        [one] One part
       *[other] Thread of { $count }
    }
write-guard = Before it goes out
write-guard-more =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
write-slot = Next free time
write-no-slot = At once
write-no-slot-why = There is no posting time to wait for.
write-queue = Add to queue
write-now = Post now
write-not-yet = It did not go out yet.
write-kept-here = Your words are all here.
write-empty = There are no words yet.
write-no-place = No place is switched on.
write-bad-link = The link must begin with https:// or http://.
write-blocked = One check says it cannot go like this; see below what would mend it.
write-brought-back = Your unsent words were kept on this device.
write-drop = Drop them
write-nowhere = There is nowhere to post yet.
write-nowhere-do = Connect a place first; a minute each for Mastodon and Bluesky.
finding-see = See it
finding-keep = Keep it anyway
finding-keep-it = Keep it
finding-kept = Kept: { $reason }
finding-compare = Compare
finding-then = Then
finding-now = Now
finding-never = Never ask about this
finding-kept-silent = Kept
finding-reason = Why it is right this time
write-title = Title
write-title-why = For your site, and for the card of the link.
write-tags = Tags
write-more = More: title, tags, warning, language
write-warning = A warning first
write-warning-why = People see this line and choose whether to read on. Leave it empty if nobody needs it.
write-objective = What it is for
objective-teach = Give something useful away
objective-gather = Bring people together
objective-offer = Ask for business
objective-tell = Tell who we are
write-at = At a time of your own
write-at-moment = Day and time
write-at-button = Queue it for then
write-bad-time = Give a day and a time that are still to come.
