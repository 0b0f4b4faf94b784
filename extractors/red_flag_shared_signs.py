"""Meanings that several dangers share, and words that only sound like danger. Data, read by red_flag_signs.py."""

# A meaning and all the words for it, in English, Hindi in both scripts and Pidgin. "word*" stands for what begins so,
# "two_words" for words said together, "#" in them for a number, "<6-9>" for those from 6 to 9. Words of the meaning
# NOTHING are blotted out before anything is looked for: "chest of drawers" is no chest.
MEANINGS_TEXT = """
NOTHING: drinking_water drink_water wet_area wet_areas light_drizzle light_rain light_shower right_hand_side
 left_hand_side heart_specialist heart_doctor breath_smells my_breath_smells bathroom_fan_replacement
 fan_replacement bleeding_tap bleeding_pipe bleeding_drain bleeding_heater bloody_tap bloody_drain bloody_toilet
 bloody_hell bloody_pipe bloody_thing blood_orange mouth_foam shaving_foam water_tank cut_off gas_man gas_men
 gas_test water_softener water_dispenser breathe_new_life stroke_clinic stroke_unit stroke_rehab stroke_medicine
 stroke_tablets stroke_patient stroke_survivor stroke_follow stroke_review water_meter pilot_light_on
 tight_chest_band chest_band chest_press leak_test leak_tests leak_testing leak_detection leak_detector for_#_weeks
 for_#_months since_#_weeks since_#_months last_#_weeks last_#_months past_#_weeks #_weeks_ago #_months_ago
 #_weeks_back #_months_back in_#_weeks after_#_weeks after_#_months #_weeks_old #_months_old every_#_months
 every_#_weeks next_#_weeks chest_of_drawers chest_x_ray chest_xray chest_rub chest_freezer chest_specialist
 chest_doctor chest_infection chest_clinic breast_stroke breaststroke heat_stroke sun_stroke stroke_of stroke_engine
 two_stroke four_stroke blood_pressure blood_test blood_tests blood_sugar blood_group blood_bank blood_thinner
 blood_thinners blood_report blood_donation blood_work blood_count blood_type blood_sample blood_donor blood_oxygen
 khoon_ki_jaanch khoon_ki_janch khoon_jaanch khoon_test khoon_badhane khoon_ki_kami खून_की_जाँच खून_की_जांच खून_जाँच
 खून_की_कमी bleed_the bleed_valve bleed_my_radiator bleeding_the_radiator bleed_out_the_air bleeding_radiators
 bleed_radiators bleed_nipple gas_bill gas_ki_dawai gas_ki_tablet gas_ki_goli gas_ban gas_relief gas_booking
 gas_price gas_company gas_people gas_guy gas_fitter gas_certificate cylinder_booking oxygen_cylinder air_con
 air_conditioner air_conditioning fresh_air air_fryer air_vent open_air shock_absorber shocked_at shocked_by
 shocked_to shocked_when heart_burn battery_life life_insurance night_light fit_and fits_me fits_in it_fits
 that_fits which_fits what_fits electric_hot_water electricity_bill light_bill water_bill water_and_electricity_bill water_and_electricity_connection
 rain_water_tank water_filter water_heater water_purifier water_cooler water_bottle water_pressure hot_water_and
 electric_shower expecting_a expecting_you expecting_someone expecting_my_delivery eye_drops mouth_wash face_cream
 face_wash face_pack face_mask side_table side_gate short_of_time catch_up catch_a_cold cold_and red_light
 traffic_light switch_to switch_me switch_from switch_over switching_to take_a_breath save_your_breath bad_breath
 under_my_breath breath_of_fresh breath_test breathing_test breathing_exercises breathing_exercise breathe_easy
 mild_headache took_my_breath takes_my_breath take_your_breath breath_away shock_arrestor shock_arrester shock_arrestors water_hammer chest_cold chest_congestion pain_balm weak_water_pressure weak_water weak_flow weak_flame weak_signal weak_pressure
PERSON: mum mom mummy mama maa mother dad daddy papa father son daughter baby child kid toddler husband wife partner
 brother sister grandma grandpa nan nana gran grandmother grandfather uncle aunt aunty friend mate neighbour boy
 girl man woman lady guy he she him her his hes shes bhai behen didi dada dadi nani pikin oga madam bub infant
 newborn pati patni beta beti bete bachcha bachche bacha bachhe बच्चा बच्चे बेटा बेटी बेटे माँ मां पिता पापा पति
 पत्नी दादी दादा uske usko unko unka uska उसे उसने उसको उन्हें roommate flatmate maid colleague pupil someone
FIXTURE: tires tyres tire tyre car balloon dog cat tap taps drain sink pipe pipes toilet radiator radiators mixer
 system shower hose gutter engine pump nal hot_water air_vent valve dishwasher basin heater geyser
FIGURE: saw see_you nearly_had almost_had invoice quote messages message emails texts reminders calls information
 news sugar laugh* laughing shower bath phone battery tap embarrass* tired shame coffee tea boredom hunger heat nosy
 trying bill price price_tag waiting wait shaving earlier off mosquito mehngai queue
WOUND: wound wounds stitches cut gash dressing bandage incision operation surgery gauze bandages plaster
ILL: headach* head_dey_turn turn_us sick headache headaches dizzy dizziness giddy nausea nauseous vomit* ulti
 chakkar drowsy faint woozy उल्टी चक्कर turn_me sleepy lightheaded crook woozy queasy unwell groggy feel_sick feeling_sick feels_sick felt_sick making_us_sick making_me_sick splitting_head splitting_heads splitting_headache sar_dard सिरदर्द feel_ill feeling_ill thumping pounding_head
MILD: little bit gums gum small slight slightly masude masudo मसूड़ों pimple brushing scratch tiny faint_line period
 periods mosquito shaving scab paper radiator radiators bill money price
"""
