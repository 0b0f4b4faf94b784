"""Signs of danger in the house: gas, and water where the electricity is. Data, read by red_flag_signs.py."""

MEANINGS_TEXT = """
GAS: gassy gas lpg cylinder silinder cilinder regulator गैस सिलेंडर सिलिंडर propane methane bayonet bayonets
SMELL: smell* smelt stink* stank reek* whiff* pong odour* odor* stench badbu badboo boo mahak perceiv* gandh बदबू
 गंध महक दुर्गंध gassy
EGG: egg eggs eggy sulphur sulfur rotten_cabbage rotten
LEAK: aa_rahi aa_rahi_hai aa_raha full_of don_full leak* leek leeks lik hiss* escap* nicked punctur* ruptur* nikal*
 phail* bhar comot लीक फैल* निकल* रिस* coming_out pouring_out pouring shhh shh knocked gushing seeping come_out comes_out just_full full_everywhere full_ground
LEFT_ON: still_running still_on was_running running_for been_running on_without left_the_burner burner_on
 without_flame no_flame left_the_gas_on left_on left_gas_on on_all_night knob_on cant_turn_it_off wont_turn_off
 wont_shut cant_shut_it_off cant_shut cant_turn_off wont_close no_gree_off nahi_band band_nahi
BURNER: stove stoves cooktop hob burner burners oven pilot flame flames heater cooker bbq barbie knob chulha चूल्हा
FOOD: food drain drains nice lovely good dinner burning sewage sewer paint cooking cake no
OFFENDING: funny weird strange yellow orange
WATER: geela geeli गीला tapak* टपक* mopped mop spill* spilt tipped fish_tank water* wet damp dampness flood* leak*
 drip* rain pour* puddle* spray* overflow* paani pani pipe steam soak* पानी बारिश barish roof seep* गील* geele bheeg* भीग*
TAP: machine kettle fridge dishwasher washing_machine bench toaster tap taps shower bath bathtub sink basin geyser
 nal नल नलका गीज़र गीजर pool pump tub dishes faucet pipe pipes mixer motor motar carpet carpets floor floors wall walls tiles deewar diwar दीवार फर्श spa railing pipeline
ELECTRIC: switch_ke board_ke pankha pankhe पंखा पंखे power_strip power_cord extension_cord ceiling_rose meter_me
 meter_mein meter_ke light lights downlight* switch switches powerpoint* power_point power_points powerboard*
 power_board power_boards socket sockets outlet outlets fusebox fuse_box fuse meter_box switchboard switch_board
 wiring wire wires cable cables cord cords lead leads plug plugs plugged board electrics electrical* electricity
 bijli बिजली बोर्ड स्विच तार inverter generator fan exhaust_fan globe bulb fixture fitting fittings chandelier nepa
 meter_board lamp adaptor mains tv_point tv telly
PUT: andar_ja ja ghus ghus_gaya par pe पर round around se in into onto on through from over under inside behind
 reached reaching reach* enter* touch* full fill* mein me andar में घुस* chala gaya where getting got across above
 all_over next_to near to
FILLED: full filled filling fishbowl* fishbowls soaked wet dripping leaking submerged drowned underwater under_water
SHOCK: tickle current_hai current_maarta current_marta current_h bijli_lag bite little_bite a_buzz is_live zaps
 shock* zap zapped zapping tingle* tingl* electrocut* jolt* jhatka jhatke झटका करंट current_lag current_lagta
 current_aa current_dey current_maar current_mar giving_current gives_current give_current gave_current se_current
 mein_current belt_off boot_off bite_off buzz buzzed buzzing spark* crackl* arcing चिंगारी chingari belt_from
 passing_current current_is_coming current_coming karant karent karrant currant_lag current_laga current_lagi jolts zing feels_live is_live carpets_live floors_live taps_live walls_live gone_live seems_live electrified thrown_back threw_me threw_him flung
SHOCKING: spark* crackl* buzz buzzed buzzing arcing चिंगारी chingari pop popping smoking humming tripping fizz* burnt burning flicker* sizzl* melting hot_smell jalne
STANDING: standing_in plugged plugged_in cord cable cables sockets
HISS: whoosh* blowing hisses hiss hissing shhh whistling
METER: cooktop oven heater meter burner stove bottle bottles cylinder hose bbq barbie regulator bayonet
PIPE: gas_main meter tank cylinder connection pipe hose line main regulator tube valve
DAMAGED: dug through dug_up drilled struck tut toot tuti ran_over cut burst broke broken fat_gaya phat_gaya damaged
 cracked hit snapped nicked punctured split loose tore torn ripped backed_into reversed_into ran_into crashed_into drove_into
PILOT: pilot install installation installed move moved quote
TRIPS: tripping trips tripped safety_switch sizzl* bang sizzle fizz* blew blown
LEAKING: mopped mopping leak* drip* flood* rain* wet puddle tipped spill* spilt
RESET: reset over fine rope step hose
CAME_OFF: came_off come_off popped_off fell_off disconnected fallen_off
APPLIANCE: hairdryer hair_dryer toaster phone_charger charger heater straightener kettle radio
BATH: bath tub sink pool basin bathtub
DROPPED: dropped fell drop knocked fallen
ALARM: alarm detector sensor
RINGING: chirp* beep* sound* ring* going gone screaming off
BATTERY: battery install replace fit
TESTED: check_for_gas check_for_a_gas check_for_any_gas check_for_leaks annual yearly certificate
CHULHA: chulha chulhe knob stove burner चूल्हे
PAANI: paani pani पानी barish बारिश
BIJLI: switch board socket plug meter bijli fuse light lights tv inverter wire बिजली स्विच बोर्ड मीटर सॉकेट plugs pankhe pankha पंखे पंखा
INSIDE: andar अंदर ghus* घुस* chala चला me mein में par पर टपक* tapak* gir* गिर* bhar* भर*
GAS_ONLY: stove stoves cooktop hob burner burners bbq barbecue barbie
FROM_GAS: from_the_gas of_the_gas gas_fumes taste_gas taste_the_gas tasting_gas
TASTED: watering taste tasting cough* choking stinging burn* eyes
DIGGER: excavator digger bobcat backhoe bulldozer jackhammer jcb
WHISTLES: hiss* whistl* whoosh* roaring blowing
SPINNING: spin* racing
METER_ONLY: meter
CO_ALARM: co_alarm co_detector co_monitor monoxide_alarm monoxide_detector co_sensor
CURRENT: current karant karent karrant currant करंट
STRIKES: lag lagta laga lagi lagti maar maarta marta mar maarti maara मार मारता मारती लग लगा लगता catch caught hold
KICK: kick boot belt bite buzz tickle poke jerk
GIVES: gave give gives giving got getting get gets
FLOODED: flood* knee_deep ankle_deep waist_deep under_water underwater submerged wading wade paani_bhar pani_bhar
 inches_of_water full_of_water knee_high waterlogged bhara
POWER: power electricity bijli electrics mains बिजली lights plugs freezer
STILL_ON: still_on is_on still_plugged not_off isnt_off on_still still_going still_running are_on chalu चालू still_live
DOWN: coming_down drip* trickl* dribbl* leak* pour* running_down seep* bucket
POWERED: power_on with_power electricity_on current_on lights_on
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
gas 8: GAS SMELL
gas 6: GAS LEAK - TESTED
gas 8!: GAS LEFT_ON
gas 4: EGG SMELL
gas 12: BURNER SMELL - FOOD
gas 6: BURNER LEAK SMELL
gas 14: BURNER ILL
gas 14: BURNER OFFENDING ILL
electric_water 10>: WATER PUT ELECTRIC - PILOT
electric_water 5: FILLED ELECTRIC
electric_water 12>: ELECTRIC PUT WATER
electric_water 10: SHOCK TAP
electric_water 10: SHOCK WATER
electric_water 14: SHOCKING WATER ELECTRIC
electric_water 14: STANDING WATER
gas 8: HISS METER - FIXTURE
gas 6: GAS PIPE DAMAGED
gas 6: BURNER LEFT_ON
electric_water 12: TRIPS LEAKING - RESET
gas 9: BURNER CAME_OFF PIPE
electric_water 9: APPLIANCE BATH DROPPED
gas 6: GAS ALARM RINGING - BATTERY
gas 6: GAS CHULHA LEAK
electric_water 6: PAANI BIJLI INSIDE
gas 8: WHISTLES METER - WATER FIXTURE
gas 6: GAS_ONLY LEAK - WATER
gas 9: FROM_GAS TASTED
gas 14: DIGGER WHISTLES
gas 14: DIGGER SMELL
gas 14: DIGGER GAS DAMAGED
gas 9: METER_ONLY SPINNING GAS
gas 6: EGG METER
gas 14: SMELL ILL BURNER - FOOD
carbon_monoxide 8: CO_ALARM RINGING - BATTERY
electric_water 4: CURRENT STRIKES
electric_water 9: KICK GIVES TAP
electric_water 16: FLOODED POWER STILL_ON
electric_water 10>: DOWN PUT ELECTRIC
gas 10: WHISTLES DAMAGED - WATER
electric_water 14: FLOODED POWERED
"""
