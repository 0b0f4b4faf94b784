"""Signs of harm done by what was taken: too much, the wrong thing, poison. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
DOUBLED: doubled_up double_dose doubled_my doubled_the took_double taken_double double_dosed
BY_ERROR: accident accidentally mistake galti three running again dizzy faint today
TAKEN: le_li le_liya le_lia de_diya kha_gaya kha_gayi pi_gaya pi_gayi chewed emptied took_my drink_the drink_whole
 swallow_the consumed swallows eats don_take finished_in_one finished_them finished_it take_plenty took taken
 swallowed swallow ate eaten drank drunk injected downed ingested kha khaa khayi khali khaya pi_li pee_li pi_liya
 pee_liya le_liye खा पी ले_ली chop chopped_my swallowing don_drink drink_all got_into popped gulped had ive_had necked
 scoffed knocked_back put_on nigal* निगल* topping_up topped_up kept_taking keep_taking popping been_popping drink_one
 drink_finish chop_finish drink_am downs de_di de_dia dedi दे_दी khila_di khila_diya pila_di pila_diya खिला_दी पिला_दी
 kha_liya kha_li swig swigged guzzl* skull* skolled scull* le_chuka le_chuki kha_chuka kha_chuki le_chuke ले_चुका
 खा_चुका
MANY: every_pill every_tablet every_single every_one double_dose bunch emptied several number_of limit alcohol mixed
 khurak too_many too_much all whole entire handful heap heaps loads double triple twice zyada zyaada jyada saari sari
 sab poori puri सारी सारे पूरी ज़्यादा ज्यादा बहुत bahut itni plenty one_go at_once ek_saath एक_साथ took_again
 again_and_again full_bottle full_strip extra in_one_night weeks_of empty twelve fifteen ten twenty thirty forty fifty
 sixty hundred eight nine eleven दस बीस पंद्रह to_many to_much 2_many god_knows_how_many how_many das bees pandrah
 pachas three_times thrice four_times five_times do_baar teen_baar dubara dobara a_lot lots_of one_time gyarah barah
COUNT: six seven eight nine <6-7> ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty forty
 fifty sixty hundred <8-99> das dus bees tees pandrah pachas chalis gyarah barah ग्यारह बारह
DAILY: left at_# boxes price order send need days ago oclock am pm years weeks is_fine_now fine_now feels_better
 feel_better daily a_day every_day each_day prescribed directed course refill reorder repeat milliliter mg mcg month
 monthly every_night every_morning per_day for_a_week chahiye de_do
ERROR: mistake accident accidentally galti गलती wrong instead_of dogs cats adult_dose somebody_elses someone_elses
 galat गलत
ATE: been_at been_into has_been_eating opened ate eaten eating swallowed drank drunk got_into chewed kha khaa khali
 pi_li pi_liya pee_liya खा पी chop don_drink drinking swallow khayi chew nigal* निगल* lick* chew* sip sipped sips
 gulp* suck* nibbl* bitten tasted chaat* चाट* chaba* चबा* downed drinks eats khaya khaa_liya kha_liya kha_li pi_gayi
 piya pila* खाया खा_लिया पी_गया पी_गई पी_लिया
CHILD: kid child toddler baby bub infant son daughter pikin boy girl bachcha bachche bacha bache बच्चा बच्चे बेटे बेटी
 grandson granddaughter nephew niece old beta bete beti kids toddlers chhote chhota chhoti chotu choti बच्ची bachchi
 munna
GAVE: gave given giving diya de_diya
CONSUMED: pee_li pee pi_gaya पी_लिया swallowing drank drunk drink drinking swallowed swallow ate eaten consumed took
 taken kha khaa khali pi pi_li pi_liya खा पी chop ingested inhaled licked don_drink पिया पिया_है in_her_mouth
 in_his_mouth into_her_mouth into_his_mouth sucked sucking nigal* निगल* muh_se_laga lick* chew* sip sipped sips gulp*
 suck* nibbl* bitten tasted chaat* चाट* chaba* चबा* downed drinks eating eats khaya khayi khaa_liya kha_liya kha_li
 pi_gayi piya pila* खाया खा_लिया पी_गया पी_गई
OVERDOSED: over_dosed over_dose over_dosing overdose* odd_on
OUT_OF_IT: lying_there just_lying not_waking wont_wake cant_wake not_responding unresponsive asleep drowsy barely
 no_wake no_dey_wake rouse nodding muttering eyes_open not_opening no_answer no_dey_answer not_answering
 isnt_answering doesnt_answer no_gree_wake not_wake wont_open shaking_him shaking_her slap_am uth_nahi nahi_uth
 नहीं_उठ
PACKET: packets boxes bottles sheeshi packet strip strips bottle box patti patta blister card_of
GULPED: drank drunk ate eaten finished pi_liya pi_li chugged had swallowed swallow downed popped took kha_li kha_liya
BISCUIT: wine beer coke drink soda lemonade tea biscuits chips water milk juice food lollies
SOMETHING: taken_something took_something swallowed_something ate_something eaten_something drank_something
 had_something taken_stuff given_something
IVE_HAD: ive_had i_had ive_taken i_took has_had hes_had shes_had has_taken hes_taken shes_taken ive_swallowed
 have_taken have_had had_about taken_about took_about
ALCOHOL: alcohol grog vodka whisky sharab drunk booze wine bourbon rum gin whiskey tequila spirits daru beer beers
 शराब ogogoro brandy scotch
MIXED: mixed mix all with out_of_it too
EMPTIED: emptied empties
TOOK_MY: took_my took_someone swallowed_my ate_my eaten_my drank_my had_my taken_my took_moms took_mums took_dads
 took_grandmas took_the_wrong
PERSON_THIRD: he she son daughter kid child brother baby toddler friend sister husband wife grandson pikin
WORTH: days_worth weeks_worth week_worth months_worth whole_weeks whole_week weeks_box
UNITS: units unit ml mls mg drops tablets tablet pills tabs dose spoons spoon teaspoons goli
INSTEADS: instead_of in_place_of rather_than ki_jagah ke_badle की_जगह
TOOK_GAVE: took taken gave given injected swallowed drank diya de_diya li le_li laga laga_diya दिया ली लगा
SUPPLY: gave_me given_me gave_us sent supplied charged delivered you_gave you_have_given you_guys order ordered
DOSE: dose doses dosage
EMPTY: empty emptied khali खाली
PACKS: packet packets pack packs strip strips blister blisters bottle bottles box foil foils sheeshi patta jar
BESIDE: around beside next_to floor lying found bed unconscious asleep sleeping
GOT_HOLD: found opened got_into got_hold got_at reached been_at
STRONG_DRUG: methadone oxycodone oxy morphine heroin fentanyl insulin tramadol codeine valium xanax sleepers endone
KNOCKED: nodding drowsy confused shaky sweaty slurring staggering wobbly cant_wake wont_wake blue snoring
ONE_ONLY: one_tablet one_dose just_one only_one half
SWALLOWS: swallowed swallow swallows swallowing gulped
STUFF: stuff things
DRANK: drank drunk drink stole drinking
PILLS_ABOUT: pills_everywhere tablets_everywhere pills_all_over tablets_all_over pills_scattered tablets_scattered
IN_MOUTH: in_her_mouth in_his_mouth into_her_mouth into_his_mouth in_its_mouth in_her_eyes in_his_eyes in_my_eyes
FOODSTUFF: jollof food cake chocolate sweets rice biryani carbs netflix caffeine pasta pizza
TOO_MUCH: too_much too_many excess
AGAIN_TAKEN: had_them_again took_them_again took_it_again taken_again took_again taken_them_again had_it_again
TIMES_DOSE: times_the_dose times_the_normal times_the_usual times_too_much times_more times_his times_her times_my
 times_as_much
GOT_AT: found got_into got_hold got_at been_at been_into opened unscrewed climbed
SNORTED: snorted huffed shot_up sniffed injected
NOT_RIGHT: something not_right weird unwell sick
CABINET: medicine_cabinet medicine_box medicine_cupboard pill_box drug_box
EVERYTHING: everything all whole
REFILLED: refill reorder repeat is_fine_now fine_now feels_better feel_better
MISREAD: label_wrong read_the_label_wrong red_the_label misread read_it_wrong wrong_label misunderstood
TAKING: taking taken took giving given gave le le_rahi le_raha having had
DAILY_W: daily everyday every_day each_day roz rozana day
INSTEAD_W: instead insted rather
WEEKLY_W: weekly once_a_week week hafte
TWICE: twice two_times do_baar dubara again दोबारा
ORDERED: order* paid charged sent booked deliver* bill* pay dispensed
FICTION: novel character movie film story reading article essay research bachne avoid prevent avoiding risk book
JUST_ASKING: just_asking sirf_pooch sirf_puch just_curious just_wondering
TIMES: twice three_times two_times thrice four_times dubara do_baar teen_baar
FORGETS: forget_say forgot_she forgot_he forgot_i forgets_she forgets_he forgetting_that bhool_gaye bhool_gayi
 bhul_gayi
UNKNOWN_MANY: know_how_many knows_how_many sure_how_many idea_how_many pata_nahi_kitni pata_nahi_kitne know_how_much
 sure_how_much
STOCK_TAKE: left order need should per price cost supply boxes
BOTH_W: both_together both_doses both_at_once dono_ek_saath dono_saath together double
GAVE_PAST: gave given de_di de_diya de_dia dedi diya दे_दी दिया le_li le_liya le_liye ले_ली took taken khila* pila*
 खिला* पिला* injected
OPENS: open opens opened
DRINKS_UP: drink drank drunk chop eat ate swallow lick
FOODW: food drink water tea chop khane khana soup juice
VENOMOUS: red_back snake* saanp sanp saap nag naag cobra krait viper mamba redback funnel_web funnelweb taipan
 scorpion bichhu bichchhu bichoo jellyfish stonefish blue_ringed centipede सांप साँप नाग बिच्छू
BITTEN: bit bite* bitten biting sting* stung fang fangs got_me got_him got_her got_my kaat* kata kat_liya das_liya
 dans* dank काट* डस* डंस* डंक
NO_VENOM: drain hose antivenom dog cat repellent
OF_THEM: of_them of_those of_these of_em
LOST_COUNT: lost_count lost_track dont_remember_how_many cant_remember_how_many
ZEHER: zeher zahar zehar jeher ज़हर जहर poison
MUSHROOMS: mushroom mushrooms toadstool* berries seeds datura dhatura धतूरा oleander kaner
BUTTON_CELL: button_battery button_batteries button_cell magnet magnets coin
NOT_FOUND: missing gone cant_find cannot_find nahi_mil नहीं_मिल
GAGGING: drool* gag* cough* vomit* chok* retch* laar लार swallow*
BITTEN_BY: bit_my bit_me bit_him bit_her bit_us bitten stung bites_me got_bit kaat_liya kata_hai काट_लिया
SICK_AFTER: dizzy faint vomit* throwing drowsy blur* sweat* chakkar चक्कर ulti उल्टी numb spreading paralys* drooling
MOSQUITO: mosquito* mozzie* bedbug* flea fleas machhar
SICKENED: vomit* throwing_up ulti उल्टी seeing_things hallucinat* dizzy stomach cramps drowsy
SNAKEBITE: snakebite snakebites
KITS: kit kits bandage course training vaccine cover
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
overdose 11: DRUG TAKEN MANY - DAILY REFILLED
overdose 6>: TAKEN COUNT DRUG - DAILY REFILLED
overdose 9: DRUG ATE CHILD - DAILY REFILLED
overdose 12: ERROR DRUG TAKEN - ONE_ONLY JUST_ASKING
overdose 14: OUT_OF_IT DRUG TAKEN
overdose 12: GAVE MANY DRUG PERSON - DAILY REFILLED
overdose 12: GAVE ERROR CHILD
overdose 5: PACKET GULPED MANY - DAILY REFILLED BISCUIT
overdose 3: OVERDOSED - FIGURE FOODSTUFF FICTION
overdose 8: THE_LOT TAKEN
overdose 14: SOMETHING OUT_OF_IT
overdose 12: DRUG COUNT IVE_HAD - DAILY REFILLED
overdose 9: ALCOHOL DRUG MIXED - DAILY REFILLED CAN_I
overdose 5: EMPTIED DRUG
overdose 6: TOOK_MY DRUG PERSON_THIRD - DAILY REFILLED
overdose 10: DOUBLED BY_ERROR
overdose 5: DRUG COUNT TAKEN - DAILY REFILLED
overdose 12: WORTH DRUG TAKEN
overdose 12: INSTEADS UNITS TOOK_GAVE - SUPPLY ONE_ONLY
overdose 8: ERROR DOSE TOOK_GAVE - SUPPLY
overdose 12: EMPTY PACKS BESIDE PERSON - DAILY REFILLED
overdose 12: EMPTY DRUG CHILD GOT_HOLD - DAILY REFILLED
overdose 8: STRONG_DRUG KNOCKED
overdose 8: THE_LOT DRUG COUNT - DAILY REFILLED
overdose 6: SWALLOWS STUFF MANY
overdose 14: EMPTY DRUG KNOCKED - DAILY REFILLED
overdose 5: STRONG_DRUG DRANK - DAILY REFILLED
overdose 3: PILLS_ABOUT
overdose 12!: LETHAL DRUG COUNT - GERMS
overdose 3: TOO_MUCH DRUG - DAILY REFILLED
overdose 12: AGAIN_TAKEN DRUG
overdose 7: TIMES_DOSE PERSON
overdose 7: TIMES_DOSE DRUG
overdose 9: GOT_AT DRUG CHILD - DAILY REFILLED
overdose 9: SNORTED NOT_RIGHT PERSON
overdose 8: CABINET EVERYTHING TAKEN
overdose 20: MISREAD DRUG TAKING
overdose 9: WEEKLY_W INSTEAD_W DAILY_W
overdose 10: TWICE ERROR DRUG - ORDERED
overdose 24: TIMES FORGETS DRUG - ORDERED
overdose 24: UNKNOWN_MANY DRUG TAKEN - STOCK_TAKE
overdose 24: UNKNOWN_MANY DRUG GOT_HOLD - STOCK_TAKE
overdose 14: BOTH_W DOSE TOOK_GAVE - CAN_I
overdose 10: TIMES DRUG GAVE_PAST - ORDERED DAILY
overdose 12: OPENS DRUG DRINKS_UP CHILD
poisoning 8: POISON CONSUMED
poisoning 18: IN_MOUTH POISON
poisoning 8: POISON GAVE_PAST FOODW
poisoning 7: VENOMOUS BITTEN - NO_VENOM LONG_AGO
poisoning 16!: BUTTON_CELL NOT_FOUND GAGGING
poisoning 24: BITTEN_BY SICK_AFTER - MOSQUITO
poisoning 5: ZEHER GAVE_PAST - FICTION
overdose 9: LOST_COUNT TAKEN
overdose 6: SWALLOWS COUNT OF_THEM
poisoning 16: MUSHROOMS CONSUMED SICKENED
poisoning 1: SNAKEBITE - KITS
"""
