"""The words of the intents of manners, and of hearing it again. Holds data only."""

# As in intent_words.py.
MANNER_RULES_TEXT = r"""
# What was said.
== repeat 0.92
+ repeat repeated again pardon sorry what come catch hear heard more once missed huh louder say understand follow
+ cut
+ broke breaking ask asked wasn't yourself rephrase restate reiterate misheard over clarification last previous
+ saying
+ hearing thing wasnt what's what'd listening clear dropped
  (?<!i )(?:repeat|repeated|restate)(?! (?:\w+ ){0,3}(?:prescriptions?|scripts?|meds?|medication|medicines?|order
  |customer|booking|appointment|patient|visit))(?: (?:that|it|this|what|yourself|please|the|once|again|for me|your
  |last|one more))*|(?:say|tell me|said|read|ask|state|run|go over)(?: \w+){0,4} (?:again|one more time|once more)
  |(?<!fit )come again<end>|<start>(?:i )?(?:beg your )?pardon(?: me)?<end>|<start>(?:one more time|once more|again
  |say again|sorry what|what'?s? ?(?:that|was that|did you say)?|huh|sorry|eh|excuse me)(?: please)?[\s.!?]*$
  |(?:didn'?t|did not|couldn'?t|could not|can'?t|cannot|don'?t) (?:quite |really )?(?:catch|hear|get|understand
  |follow|make out) (?:that\b|you\b|it\b|what (?:you|was)|a word|the (?:question|last|first))(?! (?:from|to|in|at|on
  |for)\b)|what (?:question )?(?:did|was it) (?:you |that you )(?:just )?(?:say|said|ask)|what was that|what'?(?:d|s
  | are| were| did)? you (?:just )?(?:say(?:ing)?|said|asking)<end>|what was the last (?:thing|question|part
  |bit)(?: you (?:said|asked))?|(?:hear|have) (?:that|it|the question|this)(?: \w+)? (?:again|once more)|(?:wasn'?t
  |was not|not) (?:listening|paying attention|clear what)|repeating|rephrase|restate|<start>(?:i )?missed (?:it
  |that)<end>|once again(?: please)?<end>|reiterate|misheard|(?:say|tell|speak|go over|ask)(?: me)?(?: that
  | it)? over<end>|clarification|(?:last|previous) (?:statement|sentence|thing you said)|(?:mind|please) (?:saying
  |telling me) (?:that|it)|what did you (?:just )?tell me|hard of hearing|make (?:that|it|this) out|(?:don'?t|do not
  |didn'?t|did not) (?:quite |really )?(?:understand|get (?:you|it)|follow)(?: you)?<end>
  |what you (?:just )?said(?: \w+)* (?:clear|wasn'?t)|what(?:'s| is| was) that again|<start>(?:hmm |hm )*what<end>
  |(?:i )?missed (?:that|what)|speak (?:up|louder|slower)|(?:you )?(?:said|say) what|(?:you|line|call)(?:'re|'s| are
  | is| were)? (?:just )?(?:cut(?:ting)? out|br(?:oke|eaking|eak) up|dropp(?:ed|ing) out)
# Manners.
== bye 0.85
+ bye goodbye goodnight good see later day night care all that's thats else done nothing go going toodles farewell
+ cya
+ ttyl ciao adios alvida evening weekend pleasure easy chat outta hooroo catch ta tata cheerio until long odabo
+ enjoyable enjoyed off chatting talking leaving heading leave adieu sayonara hasta revoir fun safe signing peace
+ run
+ bit gotta hang then glad finished till seeing bid ttfn godspeed log bounce arrivederci deuces buh laters spoken
  <bye>(?! the)|(?<!to )(?:see|talk to|catch|speak to|ttyl|chat with|talk with) (?:you|ya|u) ?(?:later|soon|around
  |then|tomorrow|next time|again|mate)*(?: \w+)?<end>|(?:talk|speak|chat|see you|later|catch you)(?: you)? (?:later
  |soon|tomorrow)<end>|(?:have|enjoy)(?: yourself)?(?: an?| your| the rest of your)? (?:\w+ )?(?:good|great|nice
  |lovely|wonderful|fantastic|pleasant|best|blessed|rest|safe)(?: \w+)? ?(?:day|one|night|evening|weekend|afternoon
  |time|morning)|<start>(?:great|good|nice) (?:day|night)<end>|good ?night|take (?:care|it easy)|(?:that|this)(?:'?s
  | is| will be|'?ll be| would be| was) (?:all|it|everything)(?: (?:for (?:now|today|me)|i need(?:ed)?|thanks
  |thank you|then|from me))*<end>|<start>(?:no )?(?:nothing(?: else| more)?|i'?m done|im done|all done|we'?re done
  |all set|that'?s all|i'?m all set)(?: (?:thanks|thank you|for now))*<end>|(?:nothing|not anything) (?:else|more)
  |(?:i|we) (?:have to|need to|gotta|must|should|am going to|got to|will)(?: \w+)? (?:go|leave|run|hang up
  |head out)(?: now)?<end>|(?:gotta|got to) (?:go|run)|(?:a )?pleasure (?:\w+ )*(?:talking|speaking|chatting
  |to speak)|(?:nice|good|great|lovely|enjoyed|enjoyable|enjoy) (?:\w+ ){0,2}(?:talking|chatting|speaking|talk
  |chat)\b|<start>until (?:next time|we (?:meet|speak|talk)|tomorrow|then|later)(?: again)?(?:<end>|,)|i(?:'m| am
  |m) (?:leaving|heading (?:out|off)|going|off)(?: now| home| to (?:bed|work))?<end>|i(?:'ve| have)? (?:got to|gotta
  |must|have to|should|need to|better) (?:leave|go|run|be off|be going|dash|head off|bounce)(?: now)?<end>|(?:talk
  |speak|chat|see|catch)(?: to| with)? (?:you|ya|u) (?:soon|in a (?:bit|while)|on the|around|again)|<start>(?:talk
  |speak|chat) soon|time to go<end>|<start>(?:adieu|sayonara|hasta \w+(?: \w+)?|au revoir|over and out|peace out
  |signing off|stay safe|have fun|be well|be good)\b|(?:i'?ll|i will|we'?ll|let'?s|hope(?: to)?|will|can
  |we will) (?:see|talk|speak|chat|catch)(?: \w+){0,3}? (?:later|soon|again|tomorrow|another time|next time|around
  |then)<end>|(?:i'?m|i am|im) (?:about to|going to|gonna|ready to) (?:go|leave|head (?:out|off)|sign off|log off
  |hang up)(?: now| home| to (?:bed|work|sleep))?<end>|(?:need|have|got|want|better)(?: to)? (?:get|be) (?:going|off
  |moving)(?: now)?<end>|(?:till|til) (?:next time|then|later|tomorrow)<end>|(?:nice|good|great|lovely|fun|wonderful
  |pleasant|real)(?: it was)? (?:seeing you|to have (?:spoken|talked|met)|having (?:this|a) (?:chat|talk)|knowing you
  |to (?:talk|chat|speak) (?:to|with))|bid you|<start>(?:ttfn|godspeed|arrivederci|deuces|buh bye|later on)<end>
  |(?:i'?m|i am|im) (?:all )?(?:done|finished|through)(?: (?:talking|chatting|here|now|for (?:now|today)|with (?:you
  |this)))*<end>|time for me to (?:go|leave)|<start>see you(?: \w+){0,2}<end>|(?:it'?s|it has|its) been (?:nice|fun
  |great|real|a pleasure|lovely)|i'?m signing off|enjoy the rest|hang up (?:the phone )?now|glad we (?:talked|spoke
  |chatted)|good chat|<start>(?:later|laters|peace|peace out|so long|toodle ?oo)(?:<end>|(?=,)| \w+<end>)|(?:out+a
   |outa |out of )here<end>|thank(?:s| you) for (?:the chat|chatting|talking|speaking)
== thank 0.7
+ thank thanks thanx thx ta cheers appreciate appreciated thankful grateful ty tysm gratitude thankyou thanking kind
+ nice looking helpful lifesaver best yesthanks nothanks thnks thanku tq tnx bless
+ good
+ great glad help job legend efforts effort obliged excellent amazing awesome wonderful brilliant well helped owe
+ rock
+ nicely useful saved answer nothanks godsend helps needed perfect answered ever
  (?<!no )(?:yes|ok|no)?(?:th?a?n?k(?:s|you|u|ing|z)?|thanxs?|thx|tnx|tysm|ty)\b(?<!tak)|<start>(?:ta|cheers|ty
  |tq)(?: mate| very much| heaps)?<end>|(?:appreciate|appreciated|grateful|thankful|gratitude)
  |(?:you(?:'re| are| were|'ve been| have been)?|that(?:'s| is| was)?|been) (?:an? |so |very |really |too |been
   |such |most )*(?:kind|helpful|nice|lifesaver|big help|great help|huge help|legend|star|gem|life ?saver)\b
  |you(?:'re| are) the best|(?:good|great|nice|excellent|awesome|amazing|brilliant) (?:job|work|one)<end>
  |well done<end>|(?:god )?bless you|god bless|(?:that|this|you|it)(?:'ve| have|'s| has)? (?:really |just )?(?:helped
  |saved) (?:me|us|a lot|so much|heaps|out)|godsend|(?:this|that|it) (?:really )?helps(?: a lot| me| heaps
  | so much)?<end>|(?:exactly|just) what i (?:needed|wanted|was looking for)|(?:you(?:'ve
  | have)? )?answered my question|(?:great|big|huge|so much|a lot of|lots of|such a|real) help(?! (?:with|me|to|from
  |needed|please))|thanks ever so|owe you (?:one|big)|you rock|(?:you'?re|you are|ur) (?:awesome|amazing|great
  |wonderful|brilliant|fantastic|terrific|a champ)(?: at \w+)?<end>|you(?:'ve| have)? (?:did|done) (?:great|well|good
  |a (?:great|good) job|amazing)|nicely done|(?:great|good|nice|perfect) answer|(?:was|is|were) (?:really |very |so
   |super )?(?:useful|great of you|good of you|nice of you|kind of you|sweet of you|helpful)\b|<start>cheers for
  |much obliged|(?:i'?m|i am) (?:so |very |really )?(?:glad|happy) (?:that )?you\b|your (?:help|efforts?|kindness
  |patience)\b|<start>(?:nice|excellent|amazing|awesome|wonderful|brilliant)[,!. ]+(?:nice|excellent|amazing|awesome
  |wonderful|brilliant)<end>
== thank 0.55
+ thank thanks
  no,? (?:thanks|thank you)
== greet 0.6
+ hi hii hello helloo hey hiya howdy morning afternoon night evening namaste namaskar greetings g'day gday day
+ yo sup wassup salaam vanakkam how's hows how what's whats up ahoy heya heyo helo hola hai bonjour aloha nice good
+ glad pleased great salutations konnichiwa tricks again hru doing assalamualaikum feel feeling well cracking going
+ hellooo pleasure hope happening there's
  <start>(?:ai,? )?(?:h+i+|h+e+l+o+|h+e+y+|heya|heyo|hiya|howdy|hola|namaste|namaskar|greetings|salaam|assalam\w*
  |vanakkam|g'?day|yo|hai|bonjour|aloha|ahoy(?: hoy)?|(?:a )?(?:very )?good ?(?:morning|afternoon|evening|day))\b
  |<start>(?:morning|afternoon|evening)(?: all| team| mate)?<end>|<start>good night(?: (?:sir|madam|all|team))?<end>
  |how(?:'?s| are| r| have| is| ya|'?re)? (?:you|u|ya|things|life|it|everything|your day|been)(?: \w+){0,3}<end>
  |how (?:ya |you |are ya )(?:doin\w*|going|been)|how'?s (?:it going|everything|life|things|your day|it hanging)
  |how (?:do you do|goes it|you doing|is it going)|what'?s (?:up|new|happening|going on with you|shaking|good)
  |wass?up|sup\b|(?:nice|good|glad|pleased|great|lovely) to (?:meet|see|hear from) (?:you|ya)|(?:have you been
  |are you (?:doing|feeling|keeping)) (?:good|well|ok|okay|alright)<end>|how(?:'s| is| was| has) (?:your|the
  |ya) (?:day|morning|evening|week|weekend)\b|how (?:do you|are you|you) feel\w*|are you (?:well|good|okay|ok)<end>
  |<start>(?:salutations|konnichiwa|hru)\b|(?:are you|you|hope you(?:'re| are)?|did you) (?:having|have
  |had) (?:an? )?(?:good|nice|great|lovely|wonderful) (?:day|morning|evening|time|weekend|week)|what'?s the word
  |how'?s tricks|how(?:'ve| have) (?:you|things) been(?: \w+){0,3}<end>|<start>you good<end>|(?:nice|good|great
  |lovely) (?:to see|seeing) you again|you doing (?:ok|okay|well|alright)<end>|what'?s cracking|what(?:'s
  | is) (?:going on|up|happening|new)(?: with you| today| dude| mate)?<end>|what (?:are|have) you (?:been )?(?:up to
  |doing today)|long time no see|top of the morning|hope (?:you|all|everything)(?:'re|'s| are| is) (?:well|good
  |going well|fine)|(?:is )?everything (?:going )?(?:well|good|okay|ok) with you|pleasure (?:to meet|meeting)
  |how you'?(?:re| are)? doing
"""
