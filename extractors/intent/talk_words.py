"""The words of the intents that are about the talk itself or a booking there is. Holds data only."""

# As in intent_words.py.
TALK_RULES_TEXT = r"""
# About the booking there is, or this talk.
== status 0.88
+ did when status update who where's what when's whens where still booked confirmed scheduled locked ahead coming
+ happening way assigned sent arranged organised organized allocated made processed news
+ have got show list meri mera mere
  did (?:you|u|it|that|they) (?:\w+ )?(?:book|make|confirm|schedule|go through|get (?:booked
  |confirmed))(?:ed)? ?(?:it|that|this|me|us|him|her|them|my \w+|the <booking>|anything|someone|a plumber
  |in)?\b(?! (?:up|for me to))|(?:is|was|am|are) (?:it|that|this|i|we|everything|my ~<booking>|the <booking>
  |a plumber|someone|anyone|somebody) (?:all|already |now |actually |still |even |definitely )*(?:booked|confirmed
  |scheduled|locked in|going ahead|coming|happening|on (?:the|his|her|their) way)\b(?! (?:out|in) )|(?:when'?s
  |when (?:is|are|will|was|do|does|should)|what time(?:'s| is| are| will| does)|where'?s|where is) (?:they|he|she
  |someone|somebody|anyone|the (?:plumber|technician|tradie|guy|electrician|man|nurse|appointment|booking|visit)
  |(?:my|our) (?!<else>\b)~(?:<booking>|plumber|technician|refill|prescription|orders?|delivery
  |parcel|medicines?|tablets|doctor)|(?:a |your )(?:plumber|technician|guy)|you)(?: (?:\w+ ){0,2}?(?:coming
  |come|here|arriv\w+|get here|getting here|due|booked|scheduled|ready|be here
  |on|for))?<end>|(?:has|have) (?:someone|somebody|anyone|a plumber|it|that|this|my ~<booking>
  |the <booking>) (?:\w+ )?been (?:assigned|booked|sent|confirmed|scheduled|arranged|organi[sz]ed|allocated|made
  |processed)|who(?:'s| is) (?:coming|assigned)\b|any (?:update|news)\b(?! from)|update (?:on|about) (?:my
  |the) ~<booking>|(?:the |what(?:'s|s) )status (?:of|on) (?:my|the|our|this)
  |(?:what|which|how many) (?:\w+ )?<booking> (?:do|have|are) (?:i|we)\b(?! need| want)
  |do (?:i|we) (?:still |already )?have (?:an?|any) (?:\w+ )?<booking>|(?:show|list|tell) (?:me )?(?:all )?(?:my|our)
  (?:\w+ )?<booking>|(?:what|which)(?:'s| is| are)? (?:all )?(?:my|our) (?:\w+ )?<booking>
  |mer[iae] (?:\w+ )?<booking> (?:kaun|kitn|kya|batao|bata|dikha)\w*
== status 0.88
+ order orders delivery parcel
  (?:order|delivery|parcel) (?:abhi )?(?:(?:kahan|kaha|kidhar) (?:hai|h|pahunch\w*|tak)|kab (?:tak )?(?:aa?y\w+
  |pahunch\w*|mileg\w*))
== drop 0.88
+ mind nevermind nvm forget worry bother scrap leave interested alarm pizza taxi bank restaurant hotel school
+ hairdresser barber library salon uber domino's dominos mcdonald's kfc hut cinema airport wrong don't dont not longer
  (?<!n't )(?<!not )(?<!never )(?:never ?mind|nvm|forget (?:about )?(?:it|that|this)|(?:don'?t|do not) (?:worry
  |bother)(?: about (?:it|that|this))?|scrap (?:it|that)|leave it(?: for now)?|(?:i|we)(?:'ve| have)? changed (?:my
  |our) mind|changed my mind|(?:(?:i'm|im|i am|we're|we are) )?not interested(?: any ?more)?|(?:don'?t|do not
  |no longer) need (?:it|you|anyone|anybody|someone|a plumber|(?:the |an )?appointment|help|this) ?(?:any ?more
  |any longer|now|after all)?)<gone>|(?<!not a )false alarm|<start>(?:oh |i think |i guess |this is |it'?s
   |my bad )*(?:(?:i|you|we)(?:'ve| have)? (?:must have )?(?:got |have |dialled |dialed |called |rang
   |rung )*(?:the )?)?wrong (?:number|person)(?: sorry| mate| bye)?<end>|<start>(?:sorry )?(?:is this|is that
  |am i (?:through to|speaking to|talking to)|have i (?:reached|called|got|rung)|do i have|(?:can|could) i (?:get
  |order)) ~~(?:pizza(?: hut)?|domino'?s|mcdonald'?s|kfc|taxi|uber|bank|restaurant|hotel|school|hairdresser'?s?
  |barber'?s?|library|salon|cinema|airport)<end>
== wait 0.7
+ hang hold moment moments sec second seconds minute min wait hello there hear um umm uh uhh er hmm so well basically
+ bear thing think see know erm
  ^(?=.{0,120}$)\W*<pause>*(?:(?:just )?(?:hang|hold) on|(?:just |give me |wait )*(?:a|one|half a|two) (?:moments?
  |secs?|seconds?|minutes?|min|mins|tick)|bear with me|wait(?: up)?|(?:just )?let me (?:think|see|check|look
  |have a (?:look|think))|(?:are|r) (?:you|u) (?:still )?there|(?:is )?any(?:one|body) there|hello\?|can you hear me
  |(?:you )?still there|the thing is|um+|uh+|er+m?|hm+|so|well|basically)(?:[\s,.!…-]+(?:<pause>|a|one|sec|secs
  |second|seconds|minute|min|moment|please|for|just|the thing is|i think|let me (?:think|see|check)|hello\?
  |are you there|thanks|mate)\b[\s,.!…-]*)*[\s.!?,…-]*$
== advice 0.9
+ take taking drink mix stop safe dangerous dose dosage result results report reports effects skip double combine use
+ tablets tablet pills medicine medication mg diagnosis diagnose diagnosed mean cancer covid serious infected normal
+ pill
  (?:can|could|should|shall|may|must|do) (?:i|she|he|we|they|my \w+) (?:\w+ )?(?:take|drink|mix|stop|skip|double
  |combine|use|give|have|keep|start)(?:ing)? (?:[^\s.?!]+ ){0,5}?<pill>|(?:is|are|would) (?:it|this|that
  |they) (?:\w+ )?(?:safe|dangerous)\b|(?:is|would) it (?:be )?(?:ok|okay|fine|bad|harmful|alright) (?:to|if i
  |for me to) (?:take|drink|mix|stop|skip|double|combine)\b|(?:what|which|how much|how many|how often) (?:~(?:dose
  |dosage|<pill>|mg|ml)(?: \w+)? (?:should|do|can|must)|should) i (?:be )?(?:take|taking|use|give)|what (?:dose
  |dosage)\b|(?:what(?:'s|s| is| are| does| do| did)?|how (?:is|are|was|were|bad (?:is|are))|are|is|tell me
  |explain) (?:my |the |his |her )*(?:\w+ )?(?:blood|test|scan|x-?ray|mri|lab|urine|biopsy|pathology|cholesterol
  |ultrasound)(?: \w+){0,2} (?:results?|reports?)|(?:what (?:do|does)|are|is) my (?:\w+ )?(?:results?
  |reports?) (?:mean|say|normal|ok|bad|good)|side ?effects?|(?:do|could|might) i have (?:\w+ )?(?:cancer|covid
  |diabetes|an infection|an std|a fracture)|is (?:it|this|my \w+) (?:serious|infected|cancer|contagious)\b|(?:can you
  |could you |please )diagnose|what'?s my diagnosis
== change 0.9
+ change edit amend correct wrong incorrect fix update day time date name address number suburb mobile phone spelling
+ service problem issue details postcode street email surname mistake right location
& change edit amend modify correct fix update wrong incorrect right misspelled misspelt spelled spelt mistake
  <start><please>?(?:change|edit|amend|modify)(?: (?:it|that|this|something|one thing
  |some details))?(?: please)?<end>|<start><please>?(?:(?:change|edit|amend|modify|update) (?:the |my |our
  |your )?(?:<detail>|<when>)|(?:correct|fix) (?:the |my |our |your )?<detail>)(?: please|<end>| (?:to|from
  |and)\b)(?!~<booking>)|(?:the |my |our |that )(?:<detail>|<when>)(?:'s| is| was|s)? (?:all |still )?(?:wrong
  |incorrect|not right|not correct|misspel\w+|spel\w+ wrong)|(?<!have the )(?<!got the )(?<!have a )(?:that's|thats
  |that is|it's|its|is) (?:the )?wrong (?:<detail>|<when>)|<start>(?:the )?wrong (?!number)(?:<detail>|<when>)<end>
  |you(?:'ve| have)? (?:got|have|had|spelled|spelt|wrote|misspelled) (?:my |the )(?:<detail>|<when>)(?: \w+)? wrong
  |there'?s a mistake| in (?:my |the )(?:<detail>|<when>)
== change 0.7
+ day time date name address number suburb mobile phone service problem details surname street postcode location
  <start>(?:just |only |it'?s )?(?:the|my) (?:<detail>|<when>)<end>
"""
