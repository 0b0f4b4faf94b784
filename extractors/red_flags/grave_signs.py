"""Signs of danger to life that no other name fits: burns, a blow to the head, infants, labour, violence. Data."""

MEANINGS_TEXT = """
HOT_STUFF: boiling scalding kettle hot_oil hot_water hot_tea hot_coffee hot_soup hot_fat hot_milk hot_pap hot_porridge
 steam garam_paani garam_pani garam_tel garam_chai garam_doodh garam_dal ubalta ubalte ubla khaulta khaulte khaulti
 गर्म_पानी गरम_पानी गर्म_तेल गरम_तेल गर्म_चाय गरम_चाय गरम_दूध गर्म_दूध उबलता उबलते खौलता खौलते firework fireworks
 पटाखे pataka pataakhe patakhe deep_fryer saucepan pressure_cooker tezaab acid_thrown acid_attack chip_pan frying_oil
 cooking_oil hot_fry
FELL_ON: fell fall falls pour* spill* splash* tipped pull* knocked gir gira giri gire gir_gaya गिर* dumped exploded
 phat phata fata threw thrown sprayed went
BURNT: burnt burned burns_all burns_on burns_to burns_over burn_on burn_to burn_injury scald* jala jale jhulas*
 jal_gaya jal_gayi jal_gaye jal_gya jala_liya jali_hui जल_गया जल_गई जल_गयी जल_गए जला झुलस* dey_burn don_burn
HURT_PLACE: face chest neck arm arms hand hands leg legs thigh thighs back tummy stomach belly foot feet body head
 shoulder shoulders groin genitals bottom skin lap him her me himself herself myself muh munh chehra haath pair pet
 peeth jaangh sharir par pe upar पर ऊपर मुँह मुंह चेहरा चेहरे हाथ पैर पेट पीठ शरीर
WIDE_BURN: badly severe severely serious seriously third whole huge big large half all_over peeling melted charred
 white raw poora pura poori puri bahut buri bad terrible blister* पूरा पूरी बहुत बुरी face neck chest genitals groin
 chehra चेहरा muh
YOUNG: kid child toddler baby bub infant son daughter pikin boy girl bachcha bachche bacha bache बच्चा बच्चे बच्ची
 बेटे बेटी grandson granddaughter nephew niece beta bete beti kids bachchi munna
SMALL_BURN: slight slightly little tiny minor small tongue sunburn* sunburnt heartburn cream gel dressing dressings
 fingertip last_week last_month burning_sensation urine urinating wee pee peeing calorie calories sensation itch sweat
 wax tap taps system heater geyser car tongue_on nappy diaper burnt_out burned_out sun_burnt sun_burn
HEAD_HURT: hit_his_head hit_her_head hit_my_head hit_their_head hit_the_head hit_head hits_his_head hits_her_head
 hitting_his_head hitting_her_head bumped_his_head bumped_her_head bumped_my_head banged_his_head banged_her_head
 banged_my_head knocked_his_head knocked_her_head knocked_my_head smacked_his_head smacked_her_head smacked_my_head
 cracked_his_head cracked_her_head cracked_my_head split_his_head split_her_head head_injury head_knock head_bang
 knock_to_the_head blow_to_the_head bang_to_the_head bump_to_the_head hit_on_the_head hit_in_the_head
 knock_on_the_head landed_on_his_head landed_on_her_head landed_on_my_head fell_on_his_head fell_on_her_head
 fell_on_my_head head_first concussion concussed sar_pe_chot sir_pe_chot sar_par_chot sir_par_chot sar_mein_chot
 sir_mein_chot sar_me_chot sir_me_chot sar_pe_lag sir_pe_lagi sar_par_lagi sar_pe_lagi sar_phat sir_phat sar_phoot
 sir_phoot सिर_पर_चोट सिर_में_चोट सर_पर_चोट सिर_फट सिर_फूट hit_him_head hit_im_head wound_for_head
HEAD_AFTER: vomit* throwing_up threw_up spew* chuck* puk* ulti उल्टी confus* drowsy sleepy drows* groggy dazed dizzy
 blur* double memory remember forgets forgot remembers repeating nonsense slur* pupil pupils clear_fluid fluid wobbly
 chakkar चक्कर neend नींद not_himself not_herself not_right out_of_it blacked passed_out blood_thinners blood_thinner
 warfarin eliquis xarelto thinners weak_arm unsteady worst_headache bad_headache terrible_headache severe_headache
 massive_headache not_making behosh बेहोश knocked_out faint fainted eyes_rolling sick_twice been_sick being_sick
 was_sick sick_three
TUMBLE: fell fall falls fallen gir gir_gaya gir_gayi gira giri गिर* tripped slipped phisal* फिसल* tumbled
GREAT_HEIGHT: roof balcony ladder scaffold scaffolding stairs staircase storey story floor terrace chhat chat छत
 seedhi seedhiyon सीढ़ी सीढ़ियों tree upstairs window horse bike motorbike cliff change_table cot okada upstair
NO_RISING: cant_get_up cannot_get_up couldnt_get_up not_able_to_get_up unable_to_get_up cant_stand cannot_stand
 cant_move cannot_move couldnt_move uth_nahi nahi_uth hil_nahi nahi_hil उठ_नहीं नहीं_उठ हिल_नहीं no_fit_stand
 no_fit_get_up no_fit_move cant_feel_his cant_feel_her cant_feel_my no_feeling still_on_the_floor still_on_the_ground
 stuck_on_the_floor
OUT_OF_BED: that_early early until_late before
LIMB_W: leg arm ankle knee wrist foot elbow hip shoulder hand pair haath paon पैर हाथ
WRONG_WAY: wrong_way wrong_angle wrong_direction weird_angle funny_angle strange_angle odd_angle backwards
 bent_the_wrong twisted_the_wrong twisted_around ulta_ho ulta_mud facing_the_wrong sticking_out poking_out
 looks_deformed
BONE_OUT: bone_sticking bone_is_sticking bone_poking bone_coming bone_has_come bone_through bone_came bone_don_comot
 haddi_bahar haddi_nikal haddi_dikh हड्डी_बाहर हड्डी_निकल
INFANT: baby babys bub newborn infant new_born neonate month_old week_old day_old days_old shishu navjaat nawjaat शिशु
 नवजात bachcha bacha bachche bache bachchi bachi बच्चा बच्चे बच्ची pikin twin twins munna little_one preemie premmie
FEED: feed feeds feeding fed milk doodh dudh दूध breast breastmilk bottle bottles suck sucks sucking formula nurse
 nursing drink drinking drunk breastfeed breastfeeding latch piya peeta pi pee पी पीता पीती
FEED_NOT: hasnt havent hasnot refus* wont not_feeding not_drinking not_taking isnt_feeding isnt_drinking isnt_taking
 stopped nahi nahin nhi nai नहीं नही no_gree no_dey no_want doesnt cant too_weak too_tired not_sucking barely hardly
 chhod छोड़ no_fit off_his off_her not_had not_been
FEED_ALARM: floppy limp lethargic drowsy sleepy sust sushth सुस्त weak listless dull fever bukhar बुखार hot
 temperature all_day all_night since_last since_yesterday since_morning since_this since_midnight hours subah_se
 raat_se kal_se सुबह_से कल_से रात_से cold pale yellow mottled grunting nappy nappies diaper diapers wet hoarse
 whole_day whole_night weak_cry not_crying sunken wake waking dey_weak body_hot body_dey vomiting vomits
FLOPPY_W: floppy limp lethargic ragdoll rag_doll listless lifeless unarousable dheela ढीला
NEWBORN_W: newborn new_born neonate navjaat nawjaat नवजात day_old days_old week_old one_month_old two_month_old
 1_month_old 2_month_old 1_week_old 2_week_old 3_week_old 4_week_old 5_week_old 6_week_old 7_week_old naya_paida
 नया_पैदा
FEVER_W: fever febrile bukhar bukhaar बुखार temperature <38-41> hot burning_up
FEVER_ONLY: fever febrile bukhar bukhaar बुखार temperature 39 40 41 103 104 105 shivering rigors
AFTER_JAB: vaccine vaccines vaccination vaccinations needles jab jabs shots shot check_up checkup
NO_WEE: no_wet not_wet no_wee hasnt_wet dry_nappy dry_nappies dry_nappys dry_diaper no_urine not_weed hasnt_weed
 hasnt_peed not_peed havent_peed havent_weed susu_nahi peshab_nahi hasnt_had_a_wet not_had_a_wet no_pee no_tears
 not_passed_urine not_passing_urine पेशाब_नहीं hasnt_passed_urine not_wee hasnt_urinated
SUNKEN: sunken_eyes eyes_are_sunken eyes_sunken sunken_soft soft_spot fontanelle fontanel bulging_soft
RASH_W: rash spots daane dane chakatte चकत्ते दाने spotty blotches dots purpura
FADELESS: glass tumbler go_away_when_i_press when_i_press when_pressed when_you_press non_blanching not_blanching
 doesnt_blanch dont_blanch nonblanching
PURPLE_W: purple dark red_purple bruise bruises blood_spots
NECK_STIFF: stiff_neck neck_is_stiff neck_stiff neck_very_stiff neck_so_stiff neck_is_very neck_is_so neck_stiffness
 stiffness_in_the_neck cant_bend_his_neck cant_bend_her_neck cant_bend_my_neck cant_touch_chin gardan_akad गर्दन_अकड़
 neck_dey_stiff cant_move_his_neck cant_move_her_neck gardan_jakad
LIGHT_HURTS: light_hurts lights_hurt bright_light cant_stand_light cant_look_at_light light_bothers hates_light
 hates_the_light hates_bright sensitive_to_light photophobia
WATERS: waters_broke waters_have_broken waters_have_broke waters_has_broken waters_just_broke waters_broken
 waters_breaking my_water_broke her_water_broke my_water_has_broken her_water_has_broken my_water_just
 wifes_water_broke the_water_bag water_bag_burst water_don_break my_water_don her_water_don paani_ki_thaili
 पानी_की_थैली
CONTRACTION: contractions contraction
CLOSE_BY: every apart minutes minute strong stronger close closer painful constant started starting regular now weeks
LABOUR: labour_pain labour_pains labor_pain labor_pains in_labour in_labor into_labour into_labor labour_started
 labor_started labour_has_started labor_has_started labour_don_start prasav_peeda prasav_pida प्रसव_पीड़ा
 delivery_pain delivery_pains urge_to_push need_to_push wants_to_push baby_coming_now babys_coming head_is_coming
 babys_head head_is_out dard_uth_raha baby_dey_come giving_birth_now giving_birth_right giving_birth_here
 baby_is_coming_now baby_is_coming_out
LABOUR_CALM: class classes course ward day party hours book plan photos hire cost costs charge charges parts rate
 rates
EXPECTANT: pregnan* garbhvati garbhavati garbhwati गर्भवती गर्भ trimester get_belle carry_belle carrying_belle
 got_belle #_weeks_pregnant preggers preggo pet_se पेट_से #_months_pregnant expecting
UNMOVED: not_moving hasnt_moved isnt_moving not_moved hasnt_kicked not_kicking isnt_kicking stopped_moving
 stopped_kicking no_movement no_movements no_kicks havent_felt_the havent_felt_baby havent_felt_him havent_felt_her
 cant_feel_the_baby cant_feel_baby cant_feel_him cant_feel_her moving_less reduced_movement reduced_movements
 less_movement less_movements no_dey_move no_dey_kick hil_nahi nahi_hil हिल_नहीं नहीं_हिल movement_nahi movements_nahi
 harkat_nahi kick_nahi not_felt_baby didnt_move havent_felt_any_movement havent_felt_any_kicks havent_felt_movement
 no_baby_movement not_felt_any_movement not_felt_any_kicks not_kicked
BABE: baby babys bub bachcha bacha baccha बच्चा pikin belle fetus foetus
PREGNANCY_SIGN: blur* seeing_spots spots_in severe_headache bad_headache terrible_headache splitting_headache
 headache_and_swollen swollen_face severe_pain terrible_pain unbearable so_much_pain bahut_dard tez_dard बहुत_दर्द
 तेज_दर्द pain_me_well severe_abdominal severe_stomach fell_down fell_on gir_gayi fell_off cant_stop_vomiting
 leaking_fluid leaking_water water_leaking gush_of gush_of_water bad_pain car_accident
BELLY: stomach tummy belly abdomen abdominal belle pet पेट lower_right appendix
RIGID: rigid hard_as board as_a_board like_a_board rock_hard stone_hard
CANT_STAND_UP: cant_stand_up cant_stand_straight cannot_stand_up cant_stand cannot_stand cant_walk cannot_walk
 cant_move curled_up doubled_over bent_double bent_over doubling_over no_fit_stand khada_nahi seedha_nahi खड़ा_नहीं
 screaming rolling_on writhing tadap* तड़प* worst_pain
PAIN_WORD: pain pains paining hurts hurting ache cramps dard दर्द agony
TESTICLE: testicle testicles testis my_balls his_balls scrotum andkosh
TORN: sudden* severe swollen unbearable excruciating terrible bad agony twisted
SUGAR_W: sugar bsl glucose diabetic hypo insulin diabetes sugars शुगर ketones
SUGAR_SIGN: shaking shaky confus* drowsy sleepy unrousable sweaty clammy nonsense not_making slurring slurred
 cant_swallow behosh बेहोश unconscious vomit* aggressive barely_awake very_weak breathing_fast fruity ulti उल्टी sust
 सुस्त semiconscious out_of_it not_waking wont_wake dey_shake
SUGAR_NUMBER: very_low too_low so_low dropped crashed crashing dropping very_high so_high too_high hypo ketones
 low_sugar sugar_low <20-40> 400 450 500 550 600
TOP_NUMBER: <180-260>
BOTTOM_NUMBER: <110-160>
PRESSURE_SIGN: blur* vision headache confus* vomit* nosebleed chest dizzy sar_dard सिरदर्द sir_dard chakkar faint
 sweating
PALE_GREY: grey gray ashen white_as_a pale mottled
CLAMMY_W: clammy cold_and sweaty sweating
KEEP_DOWN: keep_anything_down keep_water_down keep_fluids_down keep_food_down keep_anything keep_down anything_down
 water_down
SO_WEAK: drowsy limp floppy faint* passing_out passed_out collapsing confus* no_urine cant_stand sunken very_weak
 so_weak lethargic listless blacking delirious sust
PASSING_OUT: passing_out pass_out passes_out keep_fainting blacking_out
PASSING_FINE: college school parade ceremony flyers leaflets batch university degree exam
DELIRIOUS: is_confused hes_confused shes_confused very_confused and_confused now_confused confusion getting_confused
 delirious hallucinat* talking_nonsense rambling disoriented drowsy behki बड़बड़ा* badbada* not_making_sense
CANT_COOL: sun heat heatstroke heat_stroke heat_exhaustion loo_lag lu_lag loo_laga लू_लग
NOT_KNOWING: recognise_us recognize_us recognise_me recognize_me recognise_anyone recognize_anyone recognising_us
 recognizing_us know_who_i know_who_we know_where_he know_where_she pehchan_nahi pehchaan_nahi पहचान_नहीं nahi_pehchan
 recognise_her recognise_his sabd_nahi pata_nahi_kahan
CONFUSED_W: confus* disorient* muddled delirious bewildered nonsense suddenly sudden today morning afternoon tonight
 achanak अचानक
DEMENTED: dementia alzheimer* months years
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
FROSTY: body_has_gone_cold body_is_cold thanda_pad ठंडा_पड़ body_don_cold
PERSON_COLD: he she him her baby bub dad mum papa mummy mother father wife husband pikin grandma grandpa bachcha बच्चा
 son daughter
NO_WALKING: cant_walk cannot_walk not_able_to_walk cant_put_weight no_fit_waka no_fit_walk chal_nahi nahi_chal चल_नहीं
 नहीं_चल hip
ELDER: mum mom mother maa mummy dad father papa nan nana gran grandma grandmother grandpa grandad grandfather dadi
 dada nani माँ मां पापा दादी दादा नानी nanna pop mama oldie elderly
KILL_OTHER: kill killing harm stab stabbing attack shoot
SKIN_PLACE: face chest neck arm arms hand hands leg legs thigh thighs back foot feet body head shoulder shoulders skin
 bottom chehra haath pair peeth jaangh sharir चेहरा चेहरे हाथ पैर पीठ शरीर muh tummy
COOKED: toast rice dinner food cake meal money bridges fuel pan pot cd dvd calories finger fingers sun
LASTS_ON: doesnt_fade dont_fade wont_fade not_fading isnt_fading not_fade doesnt_disappear not_going_away
 spreading_fast spreading_quickly
SICK_TOO: fever febrile bukhar bukhaar बुखार temperature 39 40 41 103 104 105 shivering rigors stiff neck floppy
 drowsy vomit*
DIMENSION: cm mm size metre meter meters inches feet tank sink tile tiles room bed glass mg
OVER_W: over by upon
BP_W: bp systolic pressure
MUSCLE: muscle muscles calf
HEAD_WORD: head sar sir सिर सर skull forehead
HIGH_UP: roof balcony chhat chat छत terrace scaffold scaffolding window second_floor first_floor third_floor upstair
 upstairs storey बालकनी
LOOSE_THINGS: tile tiles gutter sheet sheets solar branch tree leaves phone ball bag antenna drain rain bird
FED_NOTHING: not_feeding not_sucking refus* hasnt_fed not_fed isnt_feeding nahi_pi nahi_pee pee_nahi pi_nahi नहीं_पी
 no_gree_suck no_dey_suck wont_feed stopped_feeding not_drinking not_had hasnt_had wont_suck
LACTATION: lactation latch latching midwife consultant
DRY_NAPPY: no_wet_nappies no_wet_nappy no_wet_nappys no_wet_diapers no_wet_diaper without_a_wet_nappy dry_nappies
 dry_nappy dry_diaper
RUN_OVER: hit_by_a_car hit_by_a_truck hit_by_a_bus hit_by_a_bike hit_by_car hit_by_truck run_over_by ran_over_by
 knocked_down_by car_hit_him car_hit_her car_hit_my car_hit_me gaadi_ne_maar truck_ne_maar
CLAIM: insurance claim report lawyer physio compensation certificate car_was cars my_car parked
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
danger_to_life 14: HOT_STUFF FELL_ON HURT_PLACE - SMALL_BURN
danger_to_life 14: HOT_STUFF BURNT HURT_PLACE - SMALL_BURN
danger_to_life 8: BURNT WIDE_BURN - SMALL_BURN COOKED FIXTURE
danger_to_life 10: BURNT YOUNG SKIN_PLACE - SMALL_BURN COOKED
danger_to_life 24: HEAD_HURT HEAD_AFTER
danger_to_life 12: TUMBLE GREAT_HEIGHT NO_RISING
danger_to_life 24: TUMBLE HEAD_WORD HEAD_AFTER PERSON
danger_to_life 8: TUMBLE HIGH_UP PERSON - FIXTURE WATERY LOOSE_THINGS
danger_to_life 18: TUMBLE NO_RISING PERSON - OUT_OF_BED
danger_to_life 18: TUMBLE NO_WALKING ELDER
danger_to_life 8: LIMB_W WRONG_WAY - FIXTURE
danger_to_life 3: BONE_OUT
danger_to_life 16!: INFANT FEED FEED_NOT FEED_ALARM - FIXTURE
danger_to_life 10!: NEWBORN_W FED_NOTHING - LACTATION
danger_to_life 14: INFANT FLOPPY_W - FIXTURE
danger_to_life 12: NEWBORN_W FEVER_W - AFTER_JAB MILD FIXTURE
danger_to_life 4!: DRY_NAPPY
danger_to_life 18!: NO_WEE INFANT
danger_to_life 14: SUNKEN INFANT
danger_to_life 20!: RASH_W FADELESS - FIXTURE
danger_to_life 20!: RASH_W LASTS_ON SICK_TOO
danger_to_life 18: RASH_W PURPLE_W FEVER_ONLY
danger_to_life 20: NECK_STIFF FEVER_ONLY
danger_to_life 20: LIGHT_HURTS FEVER_ONLY
danger_to_life 20: NECK_STIFF LIGHT_HURTS
danger_to_life 4: WATERS
danger_to_life 10: CONTRACTION CLOSE_BY - MUSCLE
danger_to_life 4: LABOUR - LABOUR_CALM PRICEY
danger_to_life 60!: EXPECTANT UNMOVED
danger_to_life 9!: UNMOVED BABE
danger_to_life 24: EXPECTANT PREGNANCY_SIGN - FIXTURE
danger_to_life 12: BELLY RIGID PAIN_WORD
danger_to_life 16!: BELLY PAIN_WORD CANT_STAND_UP
danger_to_life 9: TESTICLE TORN PAIN_WORD
danger_to_life 14: SUGAR_W SUGAR_NUMBER SUGAR_SIGN
danger_to_life 20: BP_W TOP_NUMBER PRESSURE_SIGN - DIMENSION
danger_to_life 8>: TOP_NUMBER OVER_W BOTTOM_NUMBER - DIMENSION FIXTURE
danger_to_life 7: PALE_GREY CLAMMY_W PERSON
danger_to_life 18!: KEEP_DOWN SO_WEAK
danger_to_life 18: FEVER_ONLY DELIRIOUS - DRUG
danger_to_life 18: CANT_COOL DELIRIOUS
danger_to_life 16!: HITTING AFRAID - KILL_FIGURE
danger_to_life 16!: MURDER THREATENED - KILL_FIGURE FIGURE_DIE FIXTURE
danger_to_life 16: TRAPPED UNDER_WHAT PERSON
danger_to_life 10: RUN_OVER PERSON - CLAIM
danger_to_life 16: CRASH_W CRASH_HURT
danger_to_life 6: DROWNED DROWN_WHERE - FIGURE_DROWN
danger_to_life 4: FROSTY PERSON_COLD - FIXTURE WATERY
unconscious 6: PASSING_OUT PERSON - PASSING_FINE FIGURE
stroke 16!: NOT_KNOWING CONFUSED_W PERSON - DEMENTED WRITTEN
self_harm 8>: INTENT_TO DO_HARM OWN_CHILD
self_harm 12!: INTENT_TO KILL_OTHER WITH_WEAPON
"""
