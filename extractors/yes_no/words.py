"""The words of yes and no: English of Australia, India and Nigeria, Hindi in both scripts. Holds data only."""

# All of it is matched against `plain` text: lower case, straight apostrophes.
END = r"(?=\s*(?:$|[,.!?;:)।-]))"
# Nothing of the same word follows; the signs of Devanagari are no letters to \w.
WHOLE = r"(?![\w'\u0900-\u097f])"
EVEN = (
    r"(?:all|quite|very|perfectly|exactly|so|just|absolutely|actually|really|totally|pretty|also|completely"
    r"|always)"
)
FINE = (
    r"(?:good|great|perfect|nice|fine|ok|okay|right|lovely|awesome|wonderful|ideal|brilliant|handy|helpful|useful"
    r"|fantastic|amazing|excellent|appreciated|super|cool|alright|all right|correct|true|best|easier|easiest)"
)
# "thanks" as it is typed in a hurry.
THANKS = r"(?:t[hyn]{1,2}a?n?[kx]+s?(?:u|you)?|tanks|thankyou|ta|ty|tq|cheers)"

YES = (
    r"(?:yes|yess+|ye|yis|yea+h*|yeh|ye+p+|yu+p+|ya+h*|ys|yse|yas|yeap|aye|uh[ -]huh|mm[ -]?hmm|ehen|haan|haa|han"
    r"|haanji|haanjee"
    r"|ji|jee|bilkul|zaroor|zarur|jarur|हाँ|हां|हा|जी|बिल्कुल|बिलकुल|ज़रूर|जरूर|👍|👌|✅|💯)"
)
# Letters that are a yes or a no only where they are all there is.
TYPED_YES = r"(?:y|ha|hn)(?=\W*(?:(?:ji|pl[sz]|please|thanks)\W*)?$)"
TYPED_NO = r"n(?=\W*(?:(?:thanks|thx)\W*)?$)"
# A yes typed into the next word: "yesplease", "yesthank you", "yessir".
GLUED = r"yes+(?=(?:i|im|it|sir+|thank\w*|thats?|please|pls)\b)"
YES_PHRASES = (
    r"of course|certainly|absolutely|definitely|affirm(?:ative|itive)|indeed|exactly|totally|you bet|surely|precisely"
    r"|yes+irr?|for sure|go ahead|go (?:for|with|on with) (?:it|that|this)|please (?:do|proceed)(?! not)|(?:by all"
    r" )?means|carry on|proceed|do (?:it|so|that)(?: please)?(?! (?:at|on|for|in|around|before|after)\b)"
    rf"|(?:book|lock|send|put|slot|pencil) (?:it|that|this|me)(?: in| down)?(?: please| then| now| thanks)?{END}"
    rf"|confirm(?:ed)?(?: it| that)?|why not"
    rf"|let'?s (?:do|go with|book|lock in) (?:it|that|this)|let'?s go{END}|lets go"
    rf"|(?:that |it |this |one )*(?:sounds?|seems?|looks?|works?|will work)(?: out)? (?:{EVEN} )?(?:{FINE}"
    rf"|like a plan"
    r"|for (?:me|us)|well for (?:me|us))"
    rf"|(?:that|it|this|everything|all|you)(?:'?s| is|'?re| are)? (?:{EVEN} )?(?:right|correct|true|affirmative"
    r"|confirmed|fine|good|great|perfect|ok|okay|accurate|awesome|ideal|spot on|exactly it|it exactly|the one|me|him"
    r"|her|mine)"
    rf"{WHOLE}(?!'s| (?:to|with|at|of|in|on|by|near|next|behind|opposite|beside|across|down|up|outside|under) (?!me"
    rf"|us|you|go)\w)"
    rf"|(?:that|it|this|which|one)(?:'?ll| will| would|'?d)(?: be| work| do| suit)?(?: {EVEN})?(?: {FINE}| do| work)"
    r"|(?:that|it|this|which)(?:'?ll| will| would|'?d) (?:work|do|suit)(?: (?:me|us|for me|for us))?"
    rf"|(?:that|it|this|which)(?: one| time| day)? (?:works|suits|does){WHOLE}|works for (?:me|us)|suits (?:me|us)"
    rf"|(?:it|that|he|she|they) (?:(?:really|surely|certainly|does|sure) )?(?:is|does|are|do|will|has"
    rf"|have)(?: indeed)?"
    rf"{END}|(?:yes |sure )?no (?:worries|problem|problems|probs?|dramas?|wuckas|wukkas|wahala|shaking|issues?|sweat"
    r"|stress)(?: at all)?"
    rf"|(?:i|we) (?:do|did|am|have|are|can|will|agree|accept|confirm|think so|believe so|guess so|suppose so"
    rf"|reckon(?: so)?|(?:should|will|would) be able to|(?:'?d"
    rf"|would) (?:love|like) (?:that|it|to))(?: indeed| yea+h*| yep| yes)?{END}"
    r"|accepted|agreed?|approved|correct|true|permission granted|i (?:can |hereby )?confirm|(?:that|it) makes sense"
    rf"|spot on|you (?:beauty|ripper|little ripper)|(?:it )?still (?:is|does|are){END}|too (?:right|easy)|you got it"
    rf"|right(?: ?y)? ?o|righto|righty|sounds it|fair enough|all good"
    r"|count me in"
    rf"|sign me up|fire away|(?:you|u) (?:can|may|are|did|do){END}|yes o|oya|na so|na (?:true|im|him|am)(?: be that)?"
    r"|e correct|no vex|(?:koi |no )(?:baat|dikkat|problem|issue|pareshani|tension) nahin?|kyon? nahin?|kyun nahin?"
    r"|(?:theek|thik|teek|thek|sahi)(?: ?hai| h)?|achh?a theek(?: hai)?|chalega|chalo|kar ?(?:do|dijiye|dena|lo|den)"
    r"|(?:bhej|bhijwa|book kar|likh) ?(?:do|dijiye|dena|lo)|ho jayega|ठीक(?: है)?|सही(?: है)?"
    r"|कर (?:दो|दीजिए|दीजिये|देना|लो)"
    r"|चलेगा|चलो|कोई (?:बात|दिक्कत) (?:नहीं|नही)|क्यों (?:नहीं|नही)|(?:भेज|भिजवा|बुक कर|लिख) (?:दो|दीजिए|दीजिये|देना)"
)
WEAK_YES = (
    r"sure thing|su+re+|o+k+(?:a+y+|ie|ey|y|s)?|ohk|kk?|alright|all right|fine|great|perfect|right|good|cool|awesome"
    r"|excellent"
    r"|lovely|nice|very well|wonderful|beauty|sweet(?: as)?|brilliant|done|achh?a|acha|अच्छा"
)
NO = r"(?:no+|nope|nopes|nah+|(?<!ok )(?<!okay )(?<!acha )(?<!achha )naa*|nay|negative|never|👎|❌|🚫)"
# At the head of a sentence it is the answer; "nahi aa raha" is not working, "nahi pata" is not knowing.
NAHI = (
    rf"(?:ji |जी |arre |अरे )?(?:naa?hi+n?|nai+|नहीं|नही|ना){WHOLE}(?! (?:aa|aata|chal|ho|pata|maloom|malum|पता"
    rf"|मालूम|आ|चल|हो)\b)"
)
GLUED_NO = r"no+(?=(?:thank\w*|thanx|thx|need)\b)"
_MISS = r"(?:wrong|incorrect|false|untrue|a lie|inaccurate|invalid|erroneous|mistaken|not)"
# A plain refusal, whatever was asked.
NO_PHRASES = (
    r"not (?:really|now|yet|today|at all|right now|at th(?:is|e)|needed|necessary|interested|correct|quite|exactly"
    r"|right|true|ok|okay|this time|for (?:now|me)|that|a chance|tonight|currently|presently|anymore|just yet|likely"
    r"|particularly)"
    rf"|(?:certainly|definitely|absolutely|of course|probably|i think|i would prefer|i'?d rather|heck|please|hell|i"
    rf" (?:said|say|meant|mean)|(?:i'?m |i am )?a?fraid|unfortunately|sadly|abeg) (?:not?|nah|nope){WHOLE}|no good"
    rf"|not happening|invalid|negatory|(?:it|that)"
    rf"(?:'?s| is|'?ll be| would be) a (?:no|negative|nope){WHOLE}|that ain'?t|i(?:'?ll| will) pass|incorrect"
    r"|wrong|false|untrue|(?:maybe|perhaps|some|possibly) (?:later|other time|another (?:time|day)|next time|tomorrow"
    r"|not)|another time|none|neither|(?:nothing|nothin|nothng|nothig|noting)(?: else| more)?(?! (?:happen|com|work"
    r"|is\b|was\b|to\b|in\b|on\b|but\b))|no need"
    r"|(?:please )?do(?: not|n'?t) (?:bother|worry(?: about"
    rf" (?:it|that|this))?|do (?:it|that|this)|send|book|want|need)|please (?:do(?: not|n'?t)){WHOLE}"
    r"|do(?: not|n'?t)(?=\W*$)|i disagree|disagree|cancel (?:that|it)|by no means|under no circumstances"
    r"|(?:not|isn'?t) (?:the )?(?:case|what i (?:said|meant|asked|want\w*))|hold off|leave it|scratch that"
    r"|scrap (?:it"
    r"|that)|skip (?:it|that)|never ?mind|forget (?:about )?(?:it|that)|(?:i|we)(?:'ve| have|'d)? changed (?:my"
    r"|our) mind"
    r"|i(?:'?ll| will) (?:think about it|call back|ring back|get back|let you know|leave it)"
    r"|i no (?:want|wan|need|like|gree|agree|dey|fit|go|say)|no be(?: so| that| am)?|e no (?:correct|be so|true)"
    r"|(?:mat|मत) (?:karo|kar|kijiye|karna|karein|bhej\w*|bana\w*|kariye|[\u0900-\u097f]+)|rehne ?(?:do|dijiye|den)"
    r"|(?:abhi|aaj|aur kuch|kuch|aur|bilkul|aise?|waisa|yeh|ye|sahi|theek|thik|mujhe|hume|humein|shayad) nahin?"
    r"(?! pata| maloom)|nahi (?:chahiye|karna|hai)|zar[ou]+rat nahin?|jar[ou]+rat nahin?|galat|cancel kar\w*"
    r"|रहने (?:दो"
    r"|दीजिए)|(?:अभी|आज|और कुछ|कुछ|सही|ठीक|मुझे) (?:नहीं|नही)(?! पता| मालूम)|गलत|ग़लत|नहीं चाहिए|ज़?रूरत नहीं"
)
# A sentence that denies: an answer, where what was asked could be denied.
DENIED = (
    rf"(?:it|that|this|everything)(?:'?s| is| was| would be| will be|'?ll be)?(?: \w+)? not\b|(?:that|it|this"
    rf"|which)(?:'?s| is| was"
    rf"| seems| looks)"
    rf" (?:\w+ )?{_MISS}{WHOLE}|(?:it|that|this) (?:isn'?t|wasn'?t|doesn'?t|won'?t|didn'?t|don'?t|can'?t|wouldn'?t)"
    rf"|(?:i|we) (?:do not|don'?t|did not|didn'?t|have not|haven'?t|am not|would not|wouldn'?t|never"
    rf"|won'?t|are not|aren'?t|cannot|can'?t)(?:{END}| (?:want|need|think so|believe so|wish|require|agree|think that"
    rf"|believe that|say|said|ask|asked|prefer|like that)\b)|(?:i|we)(?:'?m| am|'?re| are) not(?:{END}| (?:ready|keen"
    rf"|interested|happy with|going to)\b)|that'?s not\b|(?:i|we) (?:can'?t|cannot|won'?t(?: be able to)?"
    rf"|couldn'?t) (?:make (?:it|that)|do (?:it|that))\b|(?:i|we) never (?:said|asked|wanted|agreed|told|booked"
    rf"|ordered"
    rf"|did|have|had)\b"
)
UNSURE = (
    r"\b(?:not (?:so |too |quite |really |very )?(?:sure|certain|clear|confident)|(?:don'?t|do not|didn'?t) (?:\w+ )?"
    r"(?:know|remember|understand|care|mind|recall)|no (?:idea|clue|preference|opinion)|maybe|perhaps|dunno|idk"
    r"|(?:couldn'?t|could not|can'?t|cannot) (?:really )?(?:say|tell|decide|remember)|unsure|whichever|who knows"
    r"|might be|could be (?:either|both|one)|not a clue|(?:don'?t|do not|haven'?t|have not) (?:have )?(?:any |an |a "
    r"|the )+(?:idea|clue|answer|knowledge|preference"
    r"|opinion|foggiest)|have no (?:idea|clue|answer|preference|opinion)|shayad|i no (?:know|sure))\b"
    r"|\b(?:pata|maloom|malum) nahin?\b|\bnahin? (?:pata|maloom|malum)\b|(?:पता|मालूम) (?:नहीं|नही)|(?:नहीं"
    r"|नही) (?:पता|मालूम)"
    r"|शायद"
)
# Words of which one is in every phrase that is looked for further on; without any, nothing is searched.
LATER_CUES = frozenset(
    "not never no nope nah wrong incorrect false untrue invalid erroneous inaccurate mistaken negatory isn't wasn't"
    " doesn't"
    " don't won't didn't can't wouldn't haven't aren't ain't isnt wasnt doesnt dont wont didnt cant wouldnt havent"
    " cannot neither"
    " pass disagree cancel scratch scrap skip leave nevermind forget changed mind hold another later nothing none"
    " nahi nahin mat galat rehne नहीं नही मत गलत ग़लत रहने true right correct accurate affirmative affirmitive good"
    " great"
    " perfect fine ok okay confirm confirmed agree agreed accept sounds suits works sense ahead problem worries"
    " approved"
    " चाहिए theek thik sahi chalega ठीक सही yes yeah yep yup haan ji हाँ हां जी book spot awesome".split()
)
UNSURE_CUES = frozenset(
    "not don't dont do didn't didnt no maybe perhaps dunno idk couldn't couldnt could can't cant cannot unsure"
    " whichever who might"
    " haven't havent have shayad pata maloom malum पता मालूम शायद".split()
)
