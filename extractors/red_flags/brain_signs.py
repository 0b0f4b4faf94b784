"""Signs of a stroke, of fits and of somebody who does not answer. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
DROPPING: keeps_dropping dropping_his dropping_her dropping_things drops_things dropping_everything
CLUMSY: mumbl* hand hands arm numb weak speech cup words side
NOW_BUSY: phone right_now at_the_moment because busy sore later throat meeting work talk_now
FACE: eye eyelid eyes face mouth smile smiles lip lips cheek muh munh mooh chehra मुँह मुंह चेहरा चेहरे mouth_corner
DROOP: floppy looks_weird looks_funny not_moving fallen_on droop* drop dropped dropping hanging hangs hung crooked
 twist* lopsided bend bent tedha tedi teda terha tedhi लटक* टेढ़ा टेढा टेढ़ी sag sagging slack one_side on_one_side
 ek_taraf ek_side एक_तरफ numb wonky uneven sunn latak* dead half_dead lifeless shift shifted no_feeling cant_feel
 mehsoos_nahi महसूस_नहीं feeling_nahi mehsus_nahi
SIDE: left_sides right_sides one_side left_side right_side ek_taraf ek_side एक_तरफ half_body half_of half_the_body
 aadha आधा एक_हिस्सा one_hand one_arm one_leg left_arm right_arm left_hand right_hand left_leg right_leg ek_haath
 ek_hath ek_pair one_eye left_eye right_eye half_side hand_and_leg arm_and_leg side_of_his side_of_her side_of_my
 एक_हाथ एक_पैर half_her half_his half_my fingers dahina_haath dahine_haath baayan_haath bayan_haath daayan_haath
 dayan_haath baaya_haath daaya_haath baaye_haath daaye_haath दायां_हाथ बायां_हाथ दाहिना_हाथ दायाँ_हाथ बायाँ_हाथ
 baayan_pair daayan_pair baaya_pair daaya_pair baaya_hissa bayan_hissa daaya_hissa baayan_hissa dahina_hissa
 baayi_taraf daayi_taraf बायां_हिस्सा दायां_हिस्सा
LIMB: haath_pair हाथ_पैर arm arms leg legs hand hands haath hath हाथ पैर body शरीर badan limb baju bazu baazu
WEAK: gone_to_sleep asleep paralyse paralysed lifeless kamzori kamjori कमजोरी कमज़ोरी floppy numb numbness weak weaker
 weakness paralys* paralyz* limp sunn सुन्न सुन सुन्नपन paralysis gone_dead went_dead go_dead cotton_wool cotton jelly
 tingl* pins_and_needles wooden dey_sleep
POWERLESS: जान_नहीं jaan_nahi keeps_dropping kaam_karna band_ho not_respond काम_करना given_up gave_up hil_nahi
 नहीं_हिल useless wont_work no_work not_doing isnt_working doesnt_work nahi_hilta wont_lift just_stopped
 stopped_working not_working not_moving no_dey_work cant_move cannot_move cant_lift cannot_lift not_lift no_fit_move
 not_able_to_lift nahi_uth नहीं_उठ kaam_nahi काम_नहीं not_listening cant_hold cant_feel cant_raise cant_use
 can_not_move can_not_lift no_fit_raise nahi_chal not_responding dropping_things wont_move unable_to_move
 unable_to_lift no_power nahi_hil not_able_to_move no_fit_lift cant_see wont_do_what wont_do_as wont_obey wont_listen
 wont_respond wont_close wont_open wont_grip wont_bend not_lifting isnt_lifting not_raising nahi_uthta nahi_uthti
 not_holding not_gripping mehsoos_nahi महसूस_नहीं mehsus_nahi no_feeling_in no_gree_move no_gree_stand no_gree_lift
 no_gree_work no_gree_carry no_fit_stand no_fit_waka don_die don_dead don_weak
SUDDEN: sudden* achanak अचानक all_of_a_sudden one_time just_now
SPEECH: awaaz awaz voice speech speak speaking spoke talk talking talks words tongue zubaan zuban zaban ज़ुबान जुबान
 bol bolna बोल sentences says saying speaks बोलने
GARBLED: तुतला* mumbl* talking_funny speaking_funny sounding_funny sounds_drunk sounds_funny mixing mix mixes
 dont_come_out talking_weird weird wont_come_out not_coming_out coming_out_wrong slur* jumbl* garbl* gibberish
 nonsense mixed_up muddl* drunk drunken ladkhad* लड़खड़ा* no_sense thick_tongue talking_rubbish incoherent tutla*
 all_jumbled rubbish_talk alphabet_soup come_out_wrong come_out_all mush mushy
CANT_SPEAK: bol_pa bol_nhi get_her_words_out get_his_words_out get_my_words_out get_words_out cant_speak_properly
 cant_talk_properly not_able_to_speak unable_to_speak bol_nahi no_fit_talk_well बोल_नहीं cant_form lost_speech
 lost_his_speech lost_her_speech nahi_bol talk_well speak_well talking_rubbish cant_say_his cant_say_her cant_say_my
 cannot_say_his cannot_say_her bolna_band zubaan_band awaaz_band awaz_band not_talking_right not_speaking_right
 not_talking_properly not_speaking_properly not_making_sense
DIZZINESS: loss_of_vision vision_loss loss_of_sight lost_sight lost_his_sight lost_her_sight lost_my_sight
 lost_my_vision vision_went sight_went sight_gone vision_has_gone went_black dikhna_band dikhai_nahi दिखना_बंद
 दिखाई_नहीं lost_balance cant_walk_straight seeing_double double_vision cant_see can_not_see cannot_see lost_vision
 went_blind gone_blind vision_gone worst_headache lose_balance thunderclap see_double cannot_walk_straight cannot_walk
 cant_walk cant_stand cannot_stand cant_understand sees_double seeing_two sees_two two_of_everything blindness blind
STROKE: stroke strokes लकवा lakwa lakva laqwa falij फालिज paralysis
STRUCK: maar mar मार gaya गया aa hai catch hold hit got_him pad symptoms symptom hospital help please quick now having
 having_a sign signs
MACHINE: machine washer dryer dishwasher washing_machine fridge pipe pipes pump heater tap system hammer fan unit
 phone video camera screen car bus network voice signal
SEIZURE: jhatke झटके seizure* seizing convuls* mirgi daura daure दौरा दौरे मिर्गी fits epilep* ऐंठन
HAPPENS: ले le lag लग pad pada padi padh aa aaya पड़ पड़ा पड़े आ coming getting going having today now catch started
 dey having_a another happening stopping rahe raha right_now ten_minutes minutes just
LONG_AGO: dog sizes size cat years when_he_was when_she_was childhood tablets medicine refill medication training saal
 साल first_aid script controlled
SHAKE: rigid spasm* jerky shak* jerk* twitch* trembl* stiff* thrash* jhatke kaanp* kanp* काँप* कांप* akad* अकड़* झटके
 flail* convuls* patak* पटक* beating_hands beating_his beating_her bodys_going body_is_going bicycl* pedal* kick kicks
 kicking roll_for_ground rolling_for_ground
COLLAPSE: fall gurgl* snor* temperature temp gree_stop wont_stop cant_stop dropped stare blank drool* dribbl* spit
 peed wet fell staring respond eye eyes aankh aankhen ankhen आँखें आंखें foam* froth* jhaag झाग rolled unconscious
 floor ground blue jaw teeth tongue urine answer answering fever respond* collapsed fainted behosh बेहोश दाँत दांत
 uncontroll* get_through gone_blank not_with_us whole_body stiff nonstop non_stop everywhere pair paon पैर बुखार
 bukhar wet_himself hear hearing cant_hear recognise unresponsive unresponding thook saliva laar लार थूक
BODY: hand leg arm legs wife husband brother sister mum dad mother father nan friend mate body hes shes his baby arms
 limbs hands haath बदन pikin son daughter child kid he she him her bachcha bachche बच्चा बच्चे badan sharir shareer
 शरीर
EYES: eyes eye aankh aankhen ankhen ankhe आँखें आंखें आँख ankhein aankhein ankhain
ROLLED: turned_up turn_up turned_white turn_white gone_white rolled_back in_his_head in_her_head back_in don_turn
 roll* rolling upar ऊपर palat* पलट* fixed rolled_up chadh* चढ़* ulat* उलट*
FOAM: foam* froth* jhaag jhag झाग
MOUTH: mouth muh munh lips मुँह मुंह nose
HANDS_STIFF: haath_pair_akad akad_gaye अकड़_गए body_went_stiff went_stiff gone_stiff badan_akad sharir_akad body_akad
 badan_akda arching_back back_arched arching_her_back arching_his_back
PICK: pick grip hold lift raise move smile stand shut close squeeze use button
RIGHT: right_side left_side ek_haath ek_pair एक_हाथ right_hand left_hand right_arm left_arm right_leg left_leg
 one_hand one_arm one_leg one_side
DRAG: drag drags dragging
CONFUSED: confused confusion disoriented muddled forgotten forgot remember recognise recognize babbling vague
 disorientated rambling doesnt_know
A_FIT: a_fit fitting having_fit sort_of_fit kind_of_fit
HAVING: having had has sort kind some took in gone throwing
FITS_COUNT: #_fits several_fits more_fits having_fits had_fits getting_fits keeps_having_fits another_fit
DEY_SHAKE: dey_shake dey_jerk dey_convulse dey_vibrate dey_shake_shake
SPEAK: speak talk respond
WOKE: woke morning sudden* achanak now wakes
KIN: she he mum dad nan papa mama grandma grandpa wife husband grandad mummy daddy nani dadi mother father
CANNOT: cant cannot can_not couldnt no_fit unable not_able
STAGGER: staggering staggers stumbling stumbles wobbling
STAGGERED: drunk fall falling cant see sudden* eye talk
ONE_EYE: one_eye left_eye right_eye ek_aankh ek_ankh एक_आँख एक_आंख
SIGHTLESS: cant cannot blind lost nahi black no_fit dikhna dikh दिखना दिख dikhai
BOLNE: bolne zubaan zuban ज़ुबान bolna speech
HARD: problem dikkat takleef taklif दिक्कत तकलीफ nahi atak*
SOUNDS: sounds sound speaks talking talks voice walking walks
DRUNKEN: drunk tipsy slurry
DROPS: drops itchy cream red pimple pimples daane acne allergy itching makeup tiles
FITTING: fitting fits seizing
ON_AND_OFF: on_and_off keeps non_stop nonstop kept again
SHE: he she hes shes baby child son daughter mum dad brother sister him her mate friend wife husband
NEW_FITTING: tap pipe light kitchen bathroom clothes dress shoes
DOUBLE_SIGHT: seeing_double sees_double see_double seeing_two sees_two two_of_everything double_vision
OFF_BALANCE: walk straight falling stagger* lean* tilt* balance veer* unsteady wobbl* side half
HANGS: hanging hangs dangling flopp* floppy dropped drops fell gir_gayi gir_gaya gir_gaye
FITS: fits
FEVERISH: fever febrile bukhar temperature midazolam stopping ambulance epileptic not_stopping hurry minutes बुखार
EPILEPTIC_FIT: epileptic_fit febrile_fit febrile_convulsion epileptic_attack baby_fits having_fits getting_fits
 fits_again grand_mal tonic_clonic
IS_FITTING: is_fitting hes_fitting shes_fitting was_fitting are_fitting been_fitting keeps_fitting
KIN_ONLY: daughter son baby child kid wife husband mum dad mother father brother sister girl boy toddler grandson
 granddaughter nan friend
STARING: stares staring stare blank zone_out zoned_out zoning_out
ABSENT: smack* answer answering respond* twitch* drool* lips unresponsive blinking jerk* hear hearing
GRIP: squeeze_my_hand squeeze_my_fingers squeeze_my_finger grip gripping grasp
NOISE_ONLY: only_noise just_noise only_noises only_making making_sounds making_noises only_sounds no_words
 nothing_comes nothing_came words_wont
TALK_W: speaking talking talk speak talking say
STIFF: rigid stiff
JERKY: jerk* shak* twitch* floppy limp
CLEARLY: clear clearly properly saaf साफ straight
PHONE_LINE: phone line network you signal mic video hear
NOT_STOPPING: not_stopping wont_stop cant_stop nonstop not_stopped hasnt_stopped isnt_stopping doesnt_stop
LASTS: minutes minute hour seconds mins min secs ghante
GOING_ON: going_on now happening having again
EPILEPTIC: epileptic
SPILLS: runs_out run_out falls_out fall_out comes_out dribbl* drool* leaks leaking spills spilling saliva laar लार
 thook gir gir* टपक*
CORNER: corner side left right
LOST_TRACK: what_day what_year where_she_is where_he_is who_i_am who_we_are his_own_name her_own_name
HOLD_W: hold holding grip lift
UTENSIL: spoon cup glass pen fork plate mug toothbrush comb chammach
IN_HAND: stay_in_her_hand stay_in_his_hand stay_in_my_hand falls_from_his falls_from_her slips_from_her slips_from_his
BY_ITSELF: by_itself by_themselves on_its_own on_their_own apne_aap khud_se
NO_SENSE: making_sense making_any_sense making_no_sense makes_no_sense talking_nonsense no_sense
SMILE: smile smiles smiling
UNEVEN: half uneven one_side crooked only_one lopsided wont
WORST_HEADACHE: worst_headache thunderclap_headache worst_ever_headache
CANT_TALK: cant_speak cant_talk
BLANK: blank vacant suddenly sudden drooling
WORDS_W: words word
WRONG_W: wrong mixed jumbled
TALKING: speech zubaan voice awaaz
SLOW: slow thick heavy
SEIZING: seizing
NO_ANSWER: not_answering not_responding isnt_answering isnt_responding wont_answer wont_respond doesnt_answer
 doesnt_respond not_looking doesnt_know_me doesnt_recognise doesnt_recognize
KINS_FITTING: someones_fitting mums_fitting dads_fitting sons_fitting daughters_fitting babys_fitting wifes_fitting
 husbands_fitting kids_fitting brothers_fitting sisters_fitting mates_fitting friends_fitting partners_fitting
 colleagues_fitting boys_fitting girls_fitting students_fitting
DROOLS: dribbl* drool* laar लार saliva thook थूक
FELL_SIDE: fell_to_the_left fell_to_the_right falls_to_one leaning_to_one leans_to_one veering_to falling_to_one
 ek_taraf_gir ek_side_gir ek_taraf_jhuk falls_to_the falling_to_the leaning_to_the leans_to_the tilting_to veers_to
 going_to_one_side ek_or_gir
KEEPS_FALLING: keeps_falling keeps_dropping falls_down drifting drifts drops_down
NOT_ROUND: hasnt_come_round isnt_coming_round hasnt_come_around hasnt_come_to not_coming_round not_come_round
FIND_WORDS: find_the_word find_words find_the_words finding_words find_her_words find_his_words
ASLANT: ek_taraf ek_side to_one_side to_the_left to_the_right one_side एक_तरफ
TOPPLES: gir gir* गिर* fall falls falling lean* veer* tilt* jhuk* झुक* stagger* topple*
WALKING: walk* chal* चल* stand* khada khadi uth*
JHATKE: jhatke झटके jhatka
MAARW: maar* मार* kha* ले le aa
BODYW: body sharir badan haath pair शरीर हाथ
TEETH: daant dant दाँत दांत teeth jaw jabda jabra जबड़ा
CLENCH: kas* bhinch* भिंच* lag* jakad* clench* lock* जकड़* band बंद
ALSO_FIT: akad* patak* behosh* jhaag jhag eyes aankh* bukhar daura daure fever stiff haath_pair kaanp* unconscious
 ulat* उलट*
FAILS: miss* drop* drag* weak numb hang* heavy limp wont floppy
TONGUE_ONLY: tongue zubaan zuban jeebh ज़बान जीभ
HEAVY_W: heavy thick bhari bhaari भारी
LIMP: dey_hang just_hang just_dey_hang hanging_limp hanging_down limp just_hanging latak*
SEIZURE_W: seizure seizures convuls* mirgi मिर्गी ऐंठन
SEIZURE_CALM: dawai medicine medication tablets refill form plan clinic doctor patients script training hereditary
 child childhood as_a history control controlled free specialist neurologist goods bank court property assets
DEAD_ASLEEP: dey_sleep asleep numb sunn dead weak heavy sleeping
MOUTH_SHIFT: shift* bend bent tedha tedhi twist* crooked
RESPONSELESS: him_to_answer her_to_answer him_to_respond her_to_respond him_to_wake her_to_wake no_response
 not_responding isnt_responding wont_respond doesnt_respond response_nahi respond_nahi jawab_nahi जवाब_नहीं
 no_dey_answer no_dey_respond get_a_response get_any_response unresponsive
WRITTEN: email* mail* text texts sms message messages call calls website site app phone remote link staff office
 system
STILL_W: not_moving isnt_moving no_dey_move hil_nahi nahi_hil हिल_नहीं नहीं_हिल floppy limp no_dey_talk lifeless
LAID: lying laying lies fell collapsed floor ground footpath slumped fall_down gir_gaya gir_gayi pada_hai padi_hai bed
EYELIDS: eye eyes aankh aankhen ankhen aankhein आँख आँखें आंख आंखें
NOT_OPEN: nahi_khol नहीं_खोल khol_nahi not_opening isnt_opening wont_open no_dey_open not_open_his not_open_her
COLLAPSES: collapsed collapses collapsing keeled
BUILT: drain shed roof floor wall fence ceiling deck pipe tank sewer trench driveway lung system bed
COLD_BODY: cold thanda thandi stiff ठंडा ठंडी
COLLAPSED_AT: collapsed_on_the collapsed_in_the collapsed_at collapsed_and
BUILDING: ceiling roof wall fence shed drain pipe trench sewer driveway tank deck lung system
LEGS_GONE: legs_have_gone legs_gone legs_gave legs_wont legs_are_gone leg_gave leg_has_gone cant_get_up
FOR_MONTHS: when_i_sleep at_night carpal since_months since_years for_months for_years months_now since_month
DROPPED_TO: dropped_to_the dropped_to_ground dropped_on_the_ground hit_the_floor hit_the_ground fell_unconscious
GADGET: phone mobile tablet tablets script glass glasses card bag keys ball plate cup
CAME_TO: woke_up_on_the_floor woke_up_on_the_ground woke_on_the_floor came_to_on_the
IS_FOAMING: is_foaming hes_foaming shes_foaming was_foaming
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
stroke 6: FACE DROOP - DROPS
stroke 8: SIDE WEAK - FIXTURE FOR_MONTHS
stroke 8!: SIDE POWERLESS - FIXTURE
stroke 9: LIMB WEAK SUDDEN
stroke 9!: LIMB POWERLESS - FIXTURE
stroke 8: GARBLED SPEECH
stroke 4!: CANT_SPEAK - NOW_BUSY
stroke 9!: DIZZINESS SUDDEN
stroke 5: STROKE STRUCK - TREATED
stroke 5: STROKE PERSON - TREATED
stroke 10!: RIGHT PICK CANT - FIXTURE
stroke 4: DRAG LIMB
stroke 11: CONFUSED SUDDEN
stroke 3: STROKE - TREATED FIXTURE
stroke 9!: SPEAK CANNOT WOKE KIN - NOW_BUSY
stroke 9!: STAGGER STAGGERED
stroke 8!: ONE_EYE SIGHTLESS
stroke 6: BOLNE HARD
stroke 6: DRUNKEN SOUNDS
stroke 10: DROPPING CLUMSY - FIXTURE
stroke 14: DOUBLE_SIGHT OFF_BALANCE
stroke 6: RIGHT HANGS - FIXTURE
stroke 5: GRIP WEAK - FIXTURE
stroke 10: NOISE_ONLY TALK_W
stroke 6!: CLEARLY SPEECH NOT - PHONE_LINE NOW_BUSY
stroke 14: WEAK SPEECH LIMB
stroke 9: SPILLS MOUTH CORNER - FIXTURE
stroke 7!: LOST_TRACK CANT - WRITTEN
stroke 8!: UTENSIL HOLD_W CANT
stroke 4: IN_HAND
stroke 8!: NO_SENSE PERSON
stroke 9: SMILE UNEVEN
stroke 4: WORST_HEADACHE
stroke 6!: GRIP CANT - FIXTURE
stroke 9!: CANT_TALK BLANK - NOW_BUSY
stroke 7: WORDS_W WRONG_W
stroke 5: TALKING SLOW
stroke 6: DROOLS SIDE
stroke 9: FELL_SIDE PERSON
stroke 8: KEEPS_FALLING LIMB - FIXTURE
stroke 9!: FIND_WORDS PERSON
stroke 8: ASLANT TOPPLES WALKING - FIXTURE
stroke 16: CONFUSED LIMB FAILS - FIXTURE
stroke 4: TONGUE_ONLY HEAVY_W
stroke 6: LIMB LIMP - FIXTURE
stroke 14: SPEECH LIMB HANGS - FIXTURE
stroke 16: LIMB DEAD_ASLEEP MOUTH_SHIFT
stroke 16!: LEGS_GONE CONFUSED
unconscious 8!: RESPONSELESS PERSON - WRITTEN MACHINE
unconscious 10!: LAID STILL_W - FIXTURE
unconscious 6: COLD_BODY STILL_W PERSON - FIXTURE WATERY
unconscious 6!: EYELIDS NOT_OPEN - DROPS
unconscious 10: COLLAPSES PERSON - BUILT PRICEY
unconscious 6: COLLAPSED_AT - BUILDING PRICEY
fitting 5: SEIZURE HAPPENS - LONG_AGO MACHINE
fitting 20: SHAKE COLLAPSE BODY - MACHINE
fitting 5: EYES ROLLED - PRICEY
fitting 6: FOAM MOUTH
fitting 3: HANDS_STIFF
fitting 12: A_FIT PERSON HAVING - FIGURE FIXTURE
fitting 3: FITS_COUNT - LONG_AGO
fitting 3: DEY_SHAKE - MACHINE
fitting 4: FITTING ON_AND_OFF SHE - NEW_FITTING
fitting 7: FITS FEVERISH - LONG_AGO NEW_FITTING
fitting 3: EPILEPTIC_FIT - LONG_AGO
fitting 5: IS_FITTING KIN_ONLY - NEW_FITTING
fitting 16: STARING ABSENT
fitting 8: STIFF JERKY - MACHINE FIXTURE
fitting 10: SHAKE NOT_STOPPING PERSON - MACHINE FIXTURE
fitting 12: SHAKE LASTS PERSON - MACHINE FIXTURE
fitting 6: EPILEPTIC GOING_ON
fitting 9: BY_ITSELF LIMB - FIXTURE
fitting 6: SEIZING PERSON - FIXTURE MACHINE
fitting 16: SHAKE NO_ANSWER BODY
fitting 3: KINS_FITTING - NEW_FITTING
fitting 4!: NOT_ROUND
fitting 6: JHATKE MAARW BODYW - FIXTURE
fitting 16: TEETH CLENCH ALSO_FIT
fitting 1: SEIZURE_W - LONG_AGO TREATED MACHINE SEIZURE_CALM
fitting 16: SHAKE COLLAPSE PERSON - MACHINE FIXTURE
unconscious 5: DROPPED_TO PERSON - GADGET FIXTURE
unconscious 4: CAME_TO
fitting 10: IS_FOAMING PERSON - FIXTURE MACHINE
fitting 10: DROPPED_TO SHAKE - GADGET
"""
