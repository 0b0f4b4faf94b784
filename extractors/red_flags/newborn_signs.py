"""Signs of danger to infants and around birth, where none is bleeding. Data, read by signs.py."""

MEANINGS_TEXT = """
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
AFTER_JAB: vaccine vaccines vaccination vaccinations needles jab jabs shots shot check_up checkup
NO_WEE: no_wet not_wet no_wee hasnt_wet dry_nappy dry_nappies dry_nappys dry_diaper no_urine not_weed hasnt_weed
 hasnt_peed not_peed havent_peed havent_weed susu_nahi peshab_nahi hasnt_had_a_wet not_had_a_wet no_pee no_tears
 not_passed_urine not_passing_urine पेशाब_नहीं hasnt_passed_urine not_wee hasnt_urinated
SUNKEN: sunken_eyes eyes_are_sunken eyes_sunken sunken_soft soft_spot fontanelle fontanel bulging_soft
WATERS: waters_broke waters_have_broken waters_have_broke waters_has_broken waters_just_broke waters_broken
 waters_breaking my_water_broke her_water_broke my_water_has_broken her_water_has_broken my_water_just
 wifes_water_broke the_water_bag water_bag_burst water_don_break my_water_don her_water_don paani_ki_thaili
 पानी_की_थैली
CONTRACTION: contractions contraction
CLOSE_BY: every apart minutes minute strong stronger close closer painful constant started starting regular now weeks
LABOUR: she_is_delivering shes_delivering wife_is_delivering labour_pain labour_pains labor_pain labor_pains in_labour
 in_labor into_labour into_labor labour_started labor_started labour_has_started labor_has_started labour_don_start
 prasav_peeda prasav_pida प्रसव_पीड़ा delivery_pain delivery_pains urge_to_push need_to_push wants_to_push
 baby_coming_now babys_coming head_is_coming babys_head head_is_out dard_uth_raha baby_dey_come giving_birth_now
 giving_birth_right giving_birth_here baby_is_coming_now baby_is_coming_out
LABOUR_CALM: class classes course ward day party hours book plan photos hire cost costs charge charges parts rate
 rates
EXPECTANT: pregnan* garbhvati garbhavati garbhwati गर्भवती गर्भ trimester get_belle carry_belle carrying_belle
 got_belle #_weeks_pregnant preggers preggo pet_se पेट_से #_months_pregnant expecting 9va_mahina nauva_mahina
 nauvan_mahina 9th_month ninth_month नौवां_महीना
UNMOVED: cant_feel_my_baby cannot_feel_my_baby not_moving hasnt_moved isnt_moving not_moved hasnt_kicked not_kicking
 isnt_kicking stopped_moving stopped_kicking no_movement no_movements no_kicks havent_felt_the havent_felt_baby
 havent_felt_him havent_felt_her cant_feel_the_baby cant_feel_baby cant_feel_him cant_feel_her moving_less
 reduced_movement reduced_movements less_movement less_movements no_dey_move no_dey_kick hil_nahi nahi_hil हिल_नहीं
 नहीं_हिल movement_nahi movements_nahi harkat_nahi kick_nahi not_felt_baby didnt_move havent_felt_any_movement
 havent_felt_any_kicks havent_felt_movement no_baby_movement not_felt_any_movement not_felt_any_kicks not_kicked
BABE: baby babys bub bachcha bacha baccha बच्चा pikin belle fetus foetus
PREGNANCY_SIGN: gone_green waters_are_green green_waters meconium green_discharge blur* seeing_spots spots_in
 severe_headache bad_headache terrible_headache splitting_headache headache_and_swollen swollen_face severe_pain
 terrible_pain unbearable so_much_pain bahut_dard tez_dard बहुत_दर्द तेज_दर्द pain_me_well severe_abdominal
 severe_stomach fell_down fell_on gir_gayi fell_off cant_stop_vomiting leaking_fluid leaking_water water_leaking
 gush_of gush_of_water bad_pain car_accident paani_nikal pani_nikal पानी_निकल dard_shuru दर्द_शुरू paani_gir
 flashing_lights shoulder_tip
MUSCLE: muscle muscles calf
FED_NOTHING: not_feeding not_sucking refus* hasnt_fed not_fed isnt_feeding nahi_pi nahi_pee pee_nahi pi_nahi नहीं_पी
 no_gree_suck no_dey_suck wont_feed stopped_feeding not_drinking not_had hasnt_had wont_suck
LACTATION: lactation latch latching midwife consultant
DRY_NAPPY: no_wet_nappies no_wet_nappy no_wet_nappys no_wet_diapers no_wet_diaper without_a_wet_nappy dry_nappies
 dry_nappy dry_diaper
COLD_TOUCH: cold_to_touch cold_to_the_touch feels_cold is_cold thanda_hai ठंडा_है
SLEEPY: sleepy drowsy limp floppy sust सुस्त pale blue mottled
WATER_BROKE: water_broke water_has_broken water_just_broke
EARLY: too_early contraction* pregnan* preterm premature baby labour labor
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
danger_to_life 16!: INFANT FEED FEED_NOT FEED_ALARM - FIXTURE
danger_to_life 10!: NEWBORN_W FED_NOTHING - LACTATION
danger_to_life 14: INFANT FLOPPY_W - FIXTURE
danger_to_life 12: NEWBORN_W FEVER_W - AFTER_JAB MILD FIXTURE
danger_to_life 4!: DRY_NAPPY
danger_to_life 18!: NO_WEE INFANT
danger_to_life 14: SUNKEN INFANT
danger_to_life 4: WATERS
danger_to_life 10: CONTRACTION CLOSE_BY - MUSCLE
danger_to_life 4: LABOUR - LABOUR_CALM PRICEY
danger_to_life 60!: EXPECTANT UNMOVED
danger_to_life 9!: UNMOVED BABE
danger_to_life 24: EXPECTANT PREGNANCY_SIGN - FIXTURE
danger_to_life 24: TUMBLE INFANT HEAD_AFTER
danger_to_life 14: COLD_TOUCH SLEEPY INFANT
danger_to_life 20!: NO_WEE SUNKEN
danger_to_life 20: WATER_BROKE EARLY - FIXTURE
"""
