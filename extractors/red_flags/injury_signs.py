"""Signs of harm from outside: burns, blows to the head, falls, crashes, violence. Data, read by signs.py."""

MEANINGS_TEXT = """
HOT_STUFF: fryer hot_iron boiling scalding kettle hot_oil hot_water hot_tea hot_coffee hot_soup hot_fat hot_milk
 hot_pap hot_porridge steam garam_paani garam_pani garam_tel garam_chai garam_doodh garam_dal ubalta ubalte ubla
 khaulta khaulte khaulti गर्म_पानी गरम_पानी गर्म_तेल गरम_तेल गर्म_चाय गरम_चाय गरम_दूध गर्म_दूध उबलता उबलते खौलता खौलते
 firework fireworks पटाखे pataka pataakhe patakhe deep_fryer saucepan pressure_cooker tezaab acid_thrown acid_attack
 chip_pan frying_oil cooking_oil hot_fry
FELL_ON: fell fall falls pour* spill* splash* tipped pull* knocked gir gira giri gire gir_gaya गिर* dumped exploded
 phat phata fata threw thrown sprayed went
BURNT: burnt burned burns_all burns_on burns_to burns_over burn_on burn_to burn_injury scald* jala jale jhulas*
 jal_gaya jal_gayi jal_gaye jal_gya jala_liya jali_hui जल_गया जल_गई जल_गयी जल_गए जला झुलस* dey_burn don_burn
HURT_PLACE: face chest neck arm arms hand hands leg legs thigh thighs back tummy stomach belly foot feet body head
 shoulder shoulders groin genitals bottom skin lap him her me himself herself myself muh munh chehra haath pair pet
 peeth jaangh sharir par pe upar पर ऊपर मुँह मुंह चेहरा चेहरे हाथ पैर पेट पीठ शरीर
WIDE_BURN: badly severe severely serious seriously third whole huge big large half all_over peeling melted charred
 white raw poora pura poori puri bahut buri bad terrible blister* पूरा पूरी बहुत बुरी face neck chest genitals groin
 chehra चेहरा muh deep deeply
YOUNG: kid child toddler baby bub infant son daughter pikin boy girl bachcha bachche bacha bache बच्चा बच्चे बच्ची
 बेटे बेटी grandson granddaughter nephew niece beta bete beti kids bachchi munna
SMALL_BURN: slight slightly little tiny minor small tongue sunburn* sunburnt heartburn cream gel dressing dressings
 fingertip last_week last_month burning_sensation urine urinating wee pee peeing calorie calories sensation itch sweat
 wax       tongue_on nappy diaper burnt_out burned_out sun_burnt sun_burn
HEAD_HURT: knocked_out_at knocked_out_in knocked_out_for knocked_himself_out knocked_herself_out got_knocked_out
 was_knocked_out hit_his_head hit_her_head hit_my_head hit_their_head hit_the_head hit_head hits_his_head
 hits_her_head hitting_his_head hitting_her_head bumped_his_head bumped_her_head bumped_my_head banged_his_head
 banged_her_head banged_my_head knocked_his_head knocked_her_head knocked_my_head smacked_his_head smacked_her_head
 smacked_my_head cracked_his_head cracked_her_head cracked_my_head split_his_head split_her_head head_injury
 head_knock head_bang knock_to_the_head blow_to_the_head bang_to_the_head bump_to_the_head hit_on_the_head
 hit_in_the_head knock_on_the_head landed_on_his_head landed_on_her_head landed_on_my_head fell_on_his_head
 fell_on_her_head fell_on_my_head head_first concussion concussed sar_pe_chot sir_pe_chot sar_par_chot sir_par_chot
 sar_mein_chot sir_mein_chot sar_me_chot sir_me_chot sar_pe_lag sir_pe_lagi sar_par_lagi sar_pe_lagi sar_phat sir_phat
 sar_phoot sir_phoot सिर_पर_चोट सिर_में_चोट सर_पर_चोट सिर_फट सिर_फूट hit_him_head hit_im_head wound_for_head
HEAD_AFTER: vomit* throwing_up threw_up spew* chuck* puk* ulti उल्टी confus* drowsy sleepy drows* groggy dazed dizzy
 blur* double memory remember forgets forgot remembers repeating nonsense slur* pupil pupils clear_fluid fluid wobbly
 chakkar चक्कर neend नींद not_himself not_herself not_right out_of_it blacked passed_out blood_thinners blood_thinner
 warfarin eliquis xarelto thinners weak_arm unsteady worst_headache bad_headache terrible_headache severe_headache
 massive_headache not_making behosh बेहोश knocked_out faint fainted eyes_rolling sick_twice been_sick being_sick
 was_sick sick_three same_question same_thing
TUMBLE: fell fall falls fallen gir gir_gaya gir_gayi gira giri गिर* tripped slipped phisal* फिसल* tumbled rolled_off
 rolled_out toppled
GREAT_HEIGHT: roof balcony ladder scaffold scaffolding stairs staircase storey story floor terrace chhat chat छत
 seedhi seedhiyon सीढ़ी सीढ़ियों tree upstairs window horse bike motorbike cliff change_table cot okada upstair
NO_RISING: cant_get_up cannot_get_up couldnt_get_up not_able_to_get_up unable_to_get_up cant_stand cannot_stand
 cant_move cannot_move couldnt_move uth_nahi nahi_uth hil_nahi nahi_hil उठ_नहीं नहीं_उठ हिल_नहीं no_fit_stand
 no_fit_get_up no_fit_move cant_feel_his cant_feel_her cant_feel_my no_feeling still_on_the_floor still_on_the_ground
 stuck_on_the_floor not_able_to_stand unable_to_stand khada_nahi
OUT_OF_BED: that_early early until_late before
LIMB_W: leg arm ankle knee wrist foot elbow hip shoulder hand pair haath paon पैर हाथ
WRONG_WAY: wrong_way wrong_angle wrong_direction weird_angle funny_angle strange_angle odd_angle backwards
 bent_the_wrong twisted_the_wrong twisted_around ulta_ho ulta_mud facing_the_wrong sticking_out poking_out
 looks_deformed where_it_shouldnt where_it_should_not
BONE_OUT: bone_sticking bone_is_sticking bone_poking bone_coming bone_has_come bone_through bone_came bone_don_comot
 haddi_bahar haddi_nikal haddi_dikh हड्डी_बाहर हड्डी_निकल
HITTING: hitting_me beating_me beat_me_up bashing_me hit_me_again attacking_me attacked_me strangling_me strangled_me
 choking_me choked_me punching_me threatening_me threatening_to_kill maar_raha maar_rahe maarta_hai beats_me
 hitting_us dey_beat_me dey_beat bashed_me he_hits_me pulled_a_knife got_a_knife has_a_knife has_a_gun got_a_gun
AFRAID: scared afraid frightened help terrified kill_me kill_us hiding locked bachao बचाओ darr dar outside police
 unsafe
MURDER: kill_me kill_us kill_my_mum kill_her_and murder_me going_to_kill_me trying_to_kill
THREATENED: threaten* scared afraid knife gun hitting beating says_he said_he police
KILL_FIGURE: boss bill traffic joke jokes back feet knees mum dad wife_will if_i late heat cold queue shoes wait
INTENT_TO: i_might im_going_to i_am_going_to im_gonna i_want_to i_wan i_wanna feel_like thoughts_of thinking_of
 urge_to afraid_i scared_i i_will ill like_im_going
DO_HARM: hurt hurting kill killing shake shaking smother drown harm harming stab
OWN_CHILD: my_baby the_baby my_child my_children my_kids my_son my_daughter my_newborn someone somebody my_husband
 my_wife my_family my_pikin
WITH_WEAPON: knife gun axe machete weapon
TRAPPED: trapped buried stuck_under pinned crushed daba daba_hua दबा
UNDER_WHAT: car tree wall rubble machine truck tractor under collapsed trench forklift
CRASH_W: car_crash car_accident bike_accident motorbike_accident road_accident hit_by_a_car hit_by_a_truck run_over
 hit_by_car accident_ho गाड़ी_ने gaadi_ne truck_ne crashed_the rolled_the_car okada_accident
CRASH_HURT: bleed* unconscious cant_move trapped blood khoon breath* खून ribs bones
DROWNED: drowned drowning near_drowning nearly_drowned face_down doob* डूब*
DROWN_WHERE: pool bath bathtub pond dam river beach tank bucket creek well baby toddler son daughter child kid spa
FIGURE_DROWN: work emails paperwork bills debt phone trying_to_hang
NO_WALKING: cant_walk cannot_walk not_able_to_walk cant_put_weight no_fit_waka no_fit_walk chal_nahi nahi_chal चल_नहीं
 नहीं_चल hip
ELDER: mum mom mother maa mummy dad father papa nan nana gran grandma grandmother grandpa grandad grandfather dadi
 dada nani माँ मां पापा दादी दादा नानी nanna pop mama oldie elderly
KILL_OTHER: kill killing harm stab stabbing attack shoot
SKIN_PLACE: face chest neck arm arms hand hands leg legs thigh thighs back foot feet body head shoulder shoulders skin
 bottom chehra haath pair peeth jaangh sharir चेहरा चेहरे हाथ पैर पीठ शरीर muh tummy
COOKED: toast rice dinner food cake meal money bridges fuel pan pot cd dvd calories finger fingers sun
HEAD_WORD: head sar sir सिर सर skull forehead
HIGH_UP: roof balcony chhat chat छत terrace scaffold scaffolding window second_floor first_floor third_floor upstair
 upstairs storey बालकनी
LOOSE_THINGS: tile tiles gutter sheet sheets solar branch tree leaves phone ball bag antenna drain rain bird
RUN_OVER: hit_by_a_car hit_by_a_truck hit_by_a_bus hit_by_a_bike hit_by_car hit_by_truck run_over_by ran_over_by
 knocked_down_by car_hit_him car_hit_her car_hit_my car_hit_me gaadi_ne_maar truck_ne_maar
CLAIM: insurance claim report lawyer physio compensation certificate car_was cars my_car parked
IMPACT: hit hits hitting kick* struck bang* knock* bump* smash* smack* fell fall falls fallen slip* trip* landed ball
 gir_gaya gir_gayi gira giri गिर* thrown threw
CORROSIVE: acid tezaab तेज़ाब caustic lye cement
SPLASHED: splash* spill* spilt thrown threw sprayed squirt* phenk* फेंक*
ON_PERSON: face eye eyes arm arms hand hands skin leg legs chest him her me chehre chehra चेहरे आँख aankh
EYE_W: eye eyes aankh aankhon आँख आंख
EYE_HURT: grinder metal chemical chemicals stick poked hit fork glass bleach cement lime splash* acid nail chune spray
 firework
NO_SIGHT: cant_see cannot_see couldnt_see no_fit_see nahi_dikh dikh_nahi दिख_नहीं blind
ARMED: knife gun axe machete cutlass chaku चाकू hammer bat
ASSAILANT: ex husband boyfriend man men someone somebody intruder thief neighbour partner wife girlfriend brother son
 robber robbers stranger he
MENACING: banging threatening threatened chasing attacking attacked waving outside smashing breaking came_at coming_at
 pulled stabbing
RAPED: raped raping rape sexually_assaulted sexually_abused molested
ME_ONLY: me i was just
HEAVY_FELL: fell_on_him fell_on_her fell_on_me fell_on_my rolled_on_him rolled_on_her rolled_on_my rolled_on_me
 rolled_over_him landed_on_him landed_on_her came_down_on_him gir_gayi_uspar
HEAVY_LOAD: tractor tree wall car branch tv wardrobe bookcase fridge beam deewar motorbike forklift pallet horse cow
 bus truck
HOT_WORD: garam garm गर्म गरम hot boiling
BLISTERS: blister* peeling peeled
HOT_FIXTURE: tap taps system heater geyser
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
danger_to_life 14: HOT_STUFF FELL_ON HURT_PLACE - SMALL_BURN HOT_FIXTURE
danger_to_life 14: HOT_STUFF BURNT HURT_PLACE - SMALL_BURN
danger_to_life 12: BURNT WIDE_BURN - SMALL_BURN COOKED FIXTURE
danger_to_life 10: BURNT YOUNG SKIN_PLACE - SMALL_BURN COOKED
danger_to_life 24: HEAD_HURT HEAD_AFTER
danger_to_life 12: TUMBLE GREAT_HEIGHT NO_RISING
danger_to_life 24: IMPACT HEAD_WORD HEAD_AFTER - FIXTURE
danger_to_life 8: TUMBLE HIGH_UP PERSON - FIXTURE WATERY LOOSE_THINGS
danger_to_life 18: TUMBLE NO_RISING PERSON - OUT_OF_BED
danger_to_life 18: TUMBLE NO_WALKING ELDER
danger_to_life 8: LIMB_W WRONG_WAY - FIXTURE
danger_to_life 3: BONE_OUT
danger_to_life 16!: HITTING AFRAID - KILL_FIGURE
danger_to_life 16!: MURDER THREATENED - KILL_FIGURE FIGURE_DIE FIXTURE
danger_to_life 16: TRAPPED UNDER_WHAT PERSON
danger_to_life 10: RUN_OVER PERSON - CLAIM
danger_to_life 16: CRASH_W CRASH_HURT
danger_to_life 6: DROWNED DROWN_WHERE - FIGURE_DROWN
self_harm 8>: INTENT_TO DO_HARM OWN_CHILD
self_harm 12!: INTENT_TO KILL_OTHER WITH_WEAPON
danger_to_life 24: TUMBLE GREAT_HEIGHT HEAD_AFTER PERSON
danger_to_life 12: CORROSIVE SPLASHED ON_PERSON
danger_to_life 18!: EYE_W EYE_HURT NO_SIGHT
danger_to_life 14: ARMED ASSAILANT MENACING - FIXTURE
danger_to_life 6: RAPED PERSON
danger_to_life 4: RAPED ME_ONLY
danger_to_life 10: HEAVY_FELL HEAVY_LOAD
danger_to_life 10: BURNT YOUNG HOT_WORD - SMALL_BURN COOKED
danger_to_life 14: HOT_STUFF BLISTERS - SMALL_BURN
"""
