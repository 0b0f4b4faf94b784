"""Signs of somebody who takes leave of life: letters, last words, what shall be after. Data, read by signs.py."""

MEANINGS_TEXT = """
NO_POINT: no_point_in_anything point_in_anything point_of_anything point_of_it_all point_to_anything point_in_any_of
 point_of_any_of no_point_anymore
NOT_AROUND: wont_be_around wont_be_here wont_be_there not_be_around not_be_here wont_be_needing
AFTER_NOW: after_tonight after_today much_longer for_long after_this_week
BEFORE_GO: before_i_go before_i_leave jaane_se_pehle
LAST_VOICE: voice friendly goodbye someone_to_know hear_a
LOVES: loves loved said_sorry saying_sorry texted sorry_everyone sorry_to goodbye missing disappeared note letter
FORGIVE: maafi forgive_me maaf_kar maaf_karna माफ़ माफ forgive_am
LAST_TIME: aaj_raat aakhri akhri last tonight alvida never jaa_raha jaa_rahi aakhiri
LOOK_AFTER: look_after take_care_of care_my_children mind_my_kids care_for_my
NOT_THERE: wont_be_there wont_be_here not_be_there not_be_here i_no_go_dey when_im_not wont_be_around wont_answer
 not_answering phone_off isnt_answering
TIRED_ALL: tired_of_it_all tired_of_everything sick_of_it_all sick_of_everything it_all_to_stop everything_to_stop
 tired_of_living thak_gaya_hu_sab
TRACKS: train_tracks railway_tracks train_track railway_line patri पटरी
TAKE_ME: take_me take_my_life utha_le utha_lo उठा_ले
GODS: god lord allah bhagwan ishwar bhagavan भगवान jesus
FAREWELL: goodbye_letter goodbye_note goodbye_letters suicide_note goodbye_messages goodbye_to_everyone farewell_note
 final_letter final_note given_away_his given_away_her giving_away_his giving_away_her gave_away_all my_goodbyes
 made_my_peace given_away_my_things given_away_everything giving_away_everything given_all_my_things written_the_note
 wrote_the_note left_the_note my_suicide_note
NOTE_WRITTEN: written_letters wrote_letters written_a_letter wrote_a_letter writing_letters written_a_note
 wrote_a_note left_a_note written_my written_notes write_letter wrote_letter writing_letter writing_a_letter
 writing_a_note dey_write_letter letter_likh chitthi_likh note_likh left_letter written_the_letters wrote_the_letters
 the_letters
FINAL: kids family everyone goodbye its_time im_ready nothing time_to_go mum wife parents after look_for sorry missing
 love forgive maaf* माफ़* माफ* forgiveness
MY_WILL: my_will will_is_done
BYE: bye goodbye
GOODBYE: goodbye good_bye alvida last_goodbye
DEAR: kids everyone family children mum wife us everybody parents sab
LAST_WORDS: sorry texted text message messages letter note phone_off posted facebook instagram whatsapp_status
 not_answering isnt_answering
TELL_LOVE: tell_my_kids tell_my_family tell_my_mum tell_my_wife tell_everyone tell_them tell_my_children
 tell_my_husband
LOVE: love sorry ending goodbye
LAST_NIGHT: my_last_night my_last_day last_night_alive last_day_alive my_last_message my_final_day
DECIDED: decided tonight earth alive
GONE_BY: be_gone_by be_dead_by gone_by_morning wont_be_here_tomorrow wont_be_here_by wont_see_tomorrow wont_be_alive
 be_dead_soon be_dead_tomorrow not_be_here_tomorrow wont_be_here_anymore wont_be_around_anymore wont_be_around_to
 no_go_see_morning no_go_see_tomorrow wont_see_morning wont_see_the_morning not_see_morning subah_nahi_dekh
WITHOUT: if_i_was_not if_i_werent if_i_were_not when_im_dead if_im_gone if_i_was_dead after_im_gone if_i_am_gone
 without_me_around without_me if_i_no_dey when_i_am_gone when_im_gone if_i_wasnt if_i_wasnt_here if_i_die
 if_i_were_gone mere_bina मेरे_बिना if_i_was_gone if_i_disappeared if_im_dead if_i_am_dead
BETTER: easier needs need happy cares burden better miss care nobody notice happier rest everyone everybody behtar
 lighter freer simpler relieved
NOT_WAKE: no_wake no_wake_up no_dey_wake_again never_wake dont_wake_up not_waking_up na_uthu not_wake_up never_wake_up
 not_wake dont_wake not_waking i_didnt_wake_up i_dont_wake_up i_never_woke never_get_up not_get_up never_get_back
 na_uthun dont_get_up never_rise never_open_my
CLOCKED: oclock am pm monday tuesday wednesday thursday friday saturday sunday tomorrow because appointment
"""

# A danger; within how many words its signs must stand (a full stop counts 50; ">" when the order matters, "!" when a
# "not" before them denies nothing); the signs; and after "-" what undoes them when it is said beside them.
SIGNS_TEXT = """
self_harm 3: FAREWELL
self_harm 10!: WITHOUT BETTER
self_harm 14!: NOT_WAKE DRUGS
self_harm 6: GOODBYE DEAR - THANKS
self_harm 10!: NOT_WAKE SLEEP - CASUAL
self_harm 6: GOODBYE LAST_WORDS - THANKS
self_harm 14: NOTE_WRITTEN FINAL - FIXTURE
self_harm 9: MY_WILL BYE
self_harm 7: TELL_LOVE LOVE
self_harm 7: LAST_NIGHT DECIDED
self_harm 4!: GONE_BY - LEAK_THING
self_harm 4!: NO_POINT - LEAK_THING
self_harm 7!: NOT_AROUND AFTER_NOW
self_harm 10!: BEFORE_GO LAST_VOICE
self_harm 14: ROPE LOVES - FIXTURE
self_harm 10: FORGIVE LAST_TIME
self_harm 16!: LOOK_AFTER NOT_THERE - CLOCKED
self_harm 4!: TIRED_ALL - LEAK_THING
self_harm 14: TRACKS LOVES
self_harm 8: GODS TAKE_ME
"""
