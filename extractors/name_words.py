"""The words that are no name, though they stand where one could. Holds data only."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that are not a name after "I'm", "it's" or "my name is", and that end one. Words that are also names
# (will, mark, grace, may, rose) are left out: a missed "I'm will" costs more than it saves.
NOT_NAMES = _words("""
a an the this that these those it its he she they we you i me my mine your our his her him them their us who whom
whose what which when where why how im i'm ive id ill am is are was were be been do does did done dont doesnt didnt
have has had havent hasnt can cant cannot could couldnt would wouldnt should shall might must wont isnt arent wasnt
and or but nor so if then than because as of at by for from in into on onto off out over under up down to too with
without about above after again against all almost alone along already also always another any anyone around away back
before behind between both each either else enough even ever every everyone few first second last many more most much
near never next no nah nope not now none nowhere often one two three four five six seven eight nine ten only other
quite rather really same several since some someone soon still such there here though through today tonight tomorrow
tmrw yesterday together until very via while whether within yes yeah yep yup ya yet ok okay sure fine good great well
right left wrong true false bad better best worse nice cool happy sad glad sorry afraid angry hungry sick unwell ready
late early busy free full empty open broke broken stuck lost blocked burst urgent important available unavailable able
unable new old young big small little long short high low hot cold warm wet dry dirty fast hard safe awesome correct
pregnant diabetic allergic feverish dizzy weak dead home house unit flat apartment office work shop street road avenue
suburb city town place area address postcode pincode zip pin code number phone mobile cell email mail account card
password passcode ssn contact details name surname firstname lastname booked book bookings reservations reserve table
party room order appointment schedule reschedule cancel change move visit service job quote price cost bill refund
payment pay paid money credit delivery deliver refill medicine tablet doctor doc dr nurse physio dentist clinic
hospital ambulance police pharmacy chemist patient plumber electrician customer client tenant landlord owner manager
agent operator
human person people somebody staff receptionist representative bot robot machine water drain sink tap toilet loo dunny
shower bath bathroom kitchen pipe gas heater system leak fever pain headache cough blood skin problem issue emergency
trouble questions help please pls plz thank ta cheers hello hi hey hiya afternoon night day week weekend month year
hour minute time monday tuesday wednesday thursday friday saturday sunday mon tue january february march july
september october november december pm lunch lot bit kind sort things stuff way reason matter case fact point end
start line need want like love hate hope think thought believe know mean see saw seen look hear heard say said tell
told ask call speak talk give gave given get got go goes gone went come came make made take took taken put keep let
use try find found show send sent wait hold stop leave run set check confirm repeat spell spelled just maybe perhaps
probably actually basically currently definitely exactly wanna re mum mom mother dad father wife husband partner son
daughter child kid baby brother sister aunt uncle friend neighbour neighbor family man woman girl boy sir madam ma'am
mate buddy bro dude private regular current former english australian indian insurance medicare warranty adults
children um uh er erm hmm oh ah eh omg idk hai hain hoon hun mera meri mere main mai mujhe kya ki ka ke है हूँ हूं हैं
मेरा मेरी नाम मैं और को का की से में सर जी बोल रहा रही रहे है हैं हु हुँ यहाँ यहां मुझे चाहिए घर पर नहीं हाँ हां जी
क्या कल आज kal aaj parso parson somvar somvaar mangalvar mangalvaar budhvar budhvaar guruvar guruvaar shukravar
shukravaar shanivar shanivaar ravivar ravivaar itvar subah dopahar shaam raat baje aint ph vs versus num no. acc
acct account ac dob nos pin id regards fwd sent y'all fuck fucked shit hell damn bloody stupid idiot asap tmr anyway
instead unhappy unsure jan feb mar apr aug sept sep oct nov dec sun vip
policy complete snow
""")
NOT_NAME_ENDINGS = ("ing", "ous", "ful", "less", "tion", "ness", "ible", "n't", "'s", "'re", "'ve", "'ll", "'d")
# In lower case these endings speak of a state ("blocked", "urgently"), but for the names that have them too.
LOWER_ENDINGS = ("ed", "ly")
NAMES_ANYWAY = _words(
    "kelly holly molly emily sally billy polly milly lily beverly kimberly carly ahmed ahmad mohammed mohamed muhammed "
    "hamed khaled saeed waleed fred alfred wilfred jared ted ned reed sterling ming"
)
# Given names that are words of every day, common in Nigeria: names where they are the whole answer, or have a capital
# where words lead to a name.
VIRTUES = _words(
    "hope joy peace faith love favour favor gift goodness kindness happiness marvellous marvelous success wisdom "
    "testimony progress victory glory praise promise miracle divine rejoice deliverance treasure justice destiny "
    "comfort mercy grace honour charity"
)
# Boys are called after the day they were born on: before a surname, no date.
DAY_NAMES = _words("sunday monday tuesday wednesday thursday friday saturday")
# Words of every day that are neither a person nor, alone and in lower case, a place.
EVERYDAY = _words("""
bye byebye goodbye cya later whatever whichever whoever wherever anything everything something nothing anybody nobody
everybody neither outside inside upstairs downstairs forget forgot forgotten remember hang hurry quick quickly slowly
stuff mess nonsense rubbish garbage bullshit bs crap crappy shite bastard bitch arse ass asshole wtf ffs bugger
dickhead cunt prick wanker suck sucks madness chaos torture insane silly joke scam fraud disaster disgrace pathetic
horrible terrible awful unacceptable false alarm fake drop fix reply answer gotta gonna dunno nevermind mind meh lol
haha seriously honestly furious upset annoyed bored routine lovely beautiful perfect excellent amazing brilliant deal
pity nuts odd strange weird normal usual possible impossible easy difficult simple expensive cheap enough add agree
allow arrive assume avoid become begin bother break breathe build buy catch chat choose clean clear click close
collect connect consider contact continue count decide deliver describe discuss drive eat enter explain fall feel
figure fill finish follow forward guess handle happen hurt ignore include inform insist join kick kill knock laugh
learn listen live lose manage meet mention offer pass pick plan play prefer promise provide pull push quit reach read
receive record refuse remove repair replace report request resolve respond return save scratch scrap search sell shut
sign sit skip sleep solve sort stand stay suggest suppose switch teach text throw transfer trust turn understand
update wake walk wash watch wonder worry write wrote written heard gets makes takes comes goes knows says wants needs
calls depend depends care cares leaves leaked leaks ring rings rang bin basin ceiling floor garden roof window door
fence yard garage balcony laundry bucket tank boiler pump valve hose plumbing drains sewer gutter flood flooding spill
noise smell power electricity fridge oven washer dryer dishwasher key keys car truck bus train flight flights dinner
breakfast lunch food coffee beer wine pizza kids dog puppy house hotel game games show museum museums job princess
hotels restaurant restaurants event events movie movies concert ticket tickets weather taxi salon salons building
tooth teeth ear eye nose throat chest arm leg foot knee neck stomach belly rash flu covid cancer asthma anxiety
prescription script pill pills tablets medication invoice receipt answer details address bookings complaint dunny
apprentice apprenticeship vacancy employment mechanic painter builder carpenter gardener cleaner locksmith roofer
company companies corp inc ltd pvt llc infotech airways airlines christmas xmas easter diwali eid birthday cont tel
mob addr aboriginal indigenous vegan muslim hindu sikh maori okey dokey specialist gp surgeon therapist
thx thnx thanx tysm kk going heading rushing
""")
# Words of every day in Hindi written in Latin letters, and in Nigerian English: alone, no names either.
HINDI_EVERYDAY = _words("""
aap aapka aapke aapko aaj aana aao aaya aayega aaye ab abhi accha acha achha agar andar apna apne aur bahar bahut bas
bata batao bataiye batana bhai bhaiya bhi bilkul bol bolo bolna chahiye chahie chalega chalo chal daal dawa dawai de
dedo dena dijiye din do dobara dono ek ghar gaya gayi ghanta haal haan han haa hafta hota hoga hua hui hum humara hume
idhar isko itna jab jaldi jana jao jee ji jo kaam kab kabhi kahan kaise kaisa kal kar karo karna karke karwana karwao
kaun khana kharab kitna kitne koi kuch kyun kyu kyon lagao lekin lena liye lo madad makaan mat mein milega mujhko nahi
nahin nai namaste namaskar namaskaram naya niche paani pani pata pehle phir phirse pura raat rahi raha rahe rakho
rehta rehne sab sabhi saath sahi samajh samay shaam shukriya dhanyavaad dhanyawad subah tab tak theek thik
thoda toh tum turant udhar unka uska upar usko waha wahan wala wali yaha yahan yeh ye woh wo zaroor jaroor zyada jyada
parso parson dopahar main maine hamara hamare hamari arre arey beta didi bhabhi abeg wetin wahala oga una dey wey sabi
kisi kisko insaan insan aadmi admi bande banda log logon maalik ruk ruko rukiye rukna jaiye zara chhodo rehne
karao karwao kitni kaisi kaha der lagega lagegi lagenge hogi honge milegi milenge aaoge aayegi aayenge jayega jayegi
karega karenge se humko humein hame tumko tumhe tumhara usse usne isse unse unhe inka iska iske uske unke kiska
kiski jiska tujhe tera teri bimar beemar pareshan akela akeli sef sha shey biko oya jare ehen nawa
kuku abi ooo don comot chop dash
""")
# Hindi verbs in Latin letters, which follow a "main": "aaunga", "karenge" are nobody's name; "batata", "jana" may be.
# By their stems: "Tunga", "Mulenge" end as a future does, and are names.
_HINDI_STEM = (
    r"(?:a|aa|ja|jaa|kar|dekh|bata|le|de|kha|soch|reh|rah|chah|samajh|mil|bol|keh|sun|padh|likh|chal|rakh|baith|uth"
    r"|puch|pooch|bhej|bula|dikha|nikal|pahunch|chhod|bhool|maang|karwa|karva"
)
HINDI_FUTURE = re.compile(rf"{_HINDI_STEM}|l|d|h|ho|bat|kah|pa|sak|ruk|lag)(?:(?:u|oo)ng[aei]|y?enge|nge)")
HINDI_VERB = re.compile(rf"{_HINDI_STEM})(?:t[aie]|n[aei])")
# The same in Devanagari, without the dots below letters and with the plain nasal sign (`devanagari.folded`).
DEVANAGARI_EVERYDAY = _words("""
आप आपका आपको आपके तुम हम वह वो यह ये क्यों कैसे कौन कहां कब कितना कितने कितनी जो तो भी ही नहीं नही मत हां जी अच्छा
ठीक सही गलत बस अभी आज कल परसों सुबह शाम दोपहर रात दिन हफ्ते महीने तारीख एक दो तीन चार पांच छह सात आठ नौ दस मिनट
सेकंड सेकेंड घंटे बजे समय डॉक्टर डाक्टर साहब सर मैडम प्लंबर नर्स मैनेजर किसी कोई कुछ सब इंसान आदमी स्टाफ लोग बात
करना करनी करो कर करवा करा दे दीजिएगा रुको रुक रहने जाने आने छोड छोडो बोलो बताओ सुनो चाहिए चाहता चाहती होना होनी था
थी थे गया गई गए हो जरा थोडा बहुत फिर दोबारा मदद प्लीज कृपया धन्यवाद शुक्रिया नमस्ते नमस्कार हेलो हैलो नंबर पता मालूम
फोन अपॉइंटमेंट अपॉइन्टमेंट बुकिंग दवा दवाई गोली बुखार दर्द खांसी घर दुकान ऑफिस फ्लैट मकान पानी नल पाइप गैस मां मम्मी
पापा पिताजी पत्नी पति बेटा बेटे बेटी भाई बहन दादी नानी बच्चा बच्चे बच्ची मुझे मुझको मेरे हमें हमारा हमारे अपना अपनी
अपने उनका उनकी उनको उन्हें उसे उसका उसकी इसका लिए पर तक वाला वाली वाले नाम दिखाना दिखानी मिलना जल्दी अर्जेंट हिंदी
हिन्दी इंग्लिश अंग्रेजी होल्ड भेज भेजो
""")
# Verbs end so, and no name does: "रुकिए", "आऊँगा".
DEVANAGARI_VERB_ENDINGS = ("िए", "िये", "इए", "इये", "ूंगा", "ूंगी", "ऊंगा", "ऊंगी", "ेंगे", "एंगे", "ाऊं")
# Given names that are as often words of every day; in small letters they need more than "it's" to be a name.
WORDS_TOO = frozenset(
    "akin amber april ash august bill carol crystal daisy dawn dean don eve flora frank gene glen grace grant guy "
    "harry harsh hazel heather holly hope hunter innocent iris ivy jack jade jay joy june lily mark mason may patience "
    "penny poppy precious ram rob robin rod rose rosemary ruby sandy sue summer sunny viola violet warren "
    "will willow".split()
)
