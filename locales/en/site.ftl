### Words of the public site.

site-skip = Skip to the text
site-nav = This site
site-all = All articles
site-follow = Follow
site-feed = Feed
site-demo = This is a demo. Nothing here was really published, and no real network was reached.
site-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
 } { $year }
site-page = Page { $number }
site-turn = Pages
site-newer = Newer
site-older = Older
site-empty-h = The first article is on its way
site-empty-do = Nothing stands here yet. You can be told when it does:
site-changed = changed on
site-first-published-at = First published at
site-read-on-at = Read on at
site-film = Film
site-sound = Sound
site-tags = About
site-beside = Before and after
site-earlier = Earlier
site-later = Later
site-follow-h = Follow { $business }
site-follow-lead = Pick the place you like best. The same words reach you there.
site-follow-feed = Feed reader
site-follow-feed-do = No account needed, nobody in between
site-formats = Formats:
site-rested-h = Where we were before
site-rested-until = until { $year }
site-doing = What we do
site-doing-h = What { $business } does
site-doing-as-of = True since { $date }, and it changes only when the facts do.
site-missing-h = This page is not here
site-missing-do = Perhaps the address has a slip in it. Everything that was published is in the list of articles.
site-gone-h = This page was taken back
site-gone-do = It stood here, and its author has withdrawn it. The other articles are still here.
site-broken-h = Something went wrong on our side
site-broken-do = The page could not be made just now. Please try again in a moment.
site-begin-h = A good place for a first word
site-begin-do = This site is ready and waits for its first article. If it is yours, begin in the Studio: it takes a few minutes.
site-begin-go = Open the Studio
site-plan-title = { $business }: the plan on one page
site-plan-lead = As it stood on { $date }. You read this by a link that was given to you; it changes when the plan does.
site-plan-ended-h = This link has ended
site-plan-ended-do = Whoever gave it to you can give you a new one.
site-plan-empty = The plan is still empty.
