"""The words that end a place or are none, and the few that are parts of one. Holds data only."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# Words that end a place, or that follow "in", "at" and "from" without being one.
NOT_PLACES = frozenset(
    _words(
        """
    a about actually addition advance after afternoon again agony all alone also an and another any anything anywhere
    apartment appointment april are area around as asap at august back backyard basement basin bath bathroom be because
    bed bedroom been before between bill block blocked book booking bottom broken building burst but by called calling
    can cant card case cash ceiling charge check city clinic cold could dad danger daughter day days december
    dentist did didnt different distress do doctor does dont downstairs drain drains dunny during each eight emergency
    english ensuite even evening every everything facebook fact father february find fine first five flat flooding
    floor for four friday friend from front garage garden gas general get gets give good google got great had hai
    half-past hallway has have having he hello help her here hey hi him hindi his home hospital hot hour hours house hum
    hurry husband i id if ill im in inside instagram insurance internet into is isnt it its ive january july june just
    ka ke ki kind kitchen ko kya last laundry leak leaking leaks left lets location loo looking love maam madam main
    march mate may maybe me medicine meeting mein midday middle midnight mind minute minutes mom monday month months
    more morning most mother mum my name near nearby need needed needs next night nine no noon not nothing november
    now number october of off office ok okay on one online only onto or order other others our out outside over pain
    particular person pharmacy phone pipe pipes place places please pls plumber plz prescription radio really region
    right roof room rush same saturday scared school scratch se search see september seven she shock shop should show
    shower side since sink sinks sir six so some somebody someone something somewhere son soon speaking stay still stock
    suburb
    sunday sure tablets tap taps tears tell ten terms than thank thanks that thats the their them then there these they
    this those three thursday till time times to today toilet tomorrow tonight top touch town trouble tuesday tv two
    u under unit until up upstairs urgent us very wall want wanted wants was water we website wednesday week weekend
    weeks were weve what whats whatsapp where which who wife will with within without wont work would yard year
    hata hatao years yes yesterday you your youre kisi insaan aadmi bande log
    """
    )
)
# How somebody is, said after "I am"; words in "ed" besides.
FEELINGS = frozenset(
    _words(
        """
    afraid alive alone anxious asleep awake awful bleeding breathing burning choking coughing crying desperate dizzy
    drowning dying fainting feeling freezing hurt hurting ill lonely mad panicking pregnant sad safe serious shaking
    shivering sick sore stuck struggling sweating unwell upset vomiting waiting weak well
    """
    )
)
# Parts of a place's name that are words of every day elsewhere ("Orange", "Long Beach").
PLACES_ANYWAY = frozenset(
    _words(
        """
    black blue bright college fish hope hot jordan long may mill nice orange paradise reading red sale silver
    springs square sunshine university victoria welcome wells white young garden gate fall bridge palm phoenix
    """
    )
)
# Said after a verb ("forget it", "send someone") and not after a place.
OBJECTS = frozenset(_words("it me you him her them us someone somebody anyone anybody that this"))
STATES = frozenset(_words("nsw vic qld tas act"))
HEADS = frozenset(
    _words(
        """
    de east el fort glen greater la lake las le los lower mount mt navi new north old point port saint san santa
    south st upper west
    """
    )
)
TAILS = frozenset(
    _words(
        """
    bay bazaar beach bridge cbd central city colony creek east falls field fields forest gardens gate grove head
    heights hill hills island islands junction lakes lower market meadows nagar north park plains point ponds ridge
    south springs town upper vale valley waters west wood
    """
    )
)
# Beside a place and its code they make no sentence: "Hosur and pin code 635109", "Coburg please".
FIGURES = frozenset(
    _words(
        """
        and the zip code pin pincode postcode postal is city town suburb area side its it's please pls my name hi yes
        """
    )
)
# Behind one of these stands a person.
NAME_CUES = frozenset(
    _words(
        """
        i'm im i’m am name named called call dr doctor mr mrs ms miss sir madam sister nurse uncle aunty auntie hi hello
        hey dear with for ask tell it's its it’s this that's
        """
    )
)
# Nor is what follows these where the customer is.
NOT_BEFORE_PLACE = frozenset(_words("not isn't isnt dr doctor mr mrs ms miss bank university versus vs"))
# A place's name followed by one of these names a company, a street or a thing.
NOT_AFTER_PLACE = frozenset(
    _words(
        """
        street st road rd avenue ave lane drive highway hwy boulevard terrace parade crescent court water bank times
        university council cricket football plumbing plumbers electrical airlines post herald age tap taps brand chicken
        masala dosa biryani saree silk rice coffee time timezone standard belly burger pizza sandwich curry
        sausage festival
        """
    )
)
# Places whose names are words with an ending: "reading the meter", "tapping".
ENDED = frozenset(_words("worthing simmering queens tours barking rivers banks tapping shaping youngs parks"))
