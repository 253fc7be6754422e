/**
 * Parties that websites often use: id | names | kind | hosts, of a domain with all below it, or of one of its paths | names
 * of cookies and stored items, `*` for any end | where the maker says so. Written from the makers' own documentation. The list is
 * closed: a party that is not on it is named by its host, never guessed.
 */
export const TABLE = `
adobe-analytics | Adobe Analytics, Adobe | statistics | omtrdc.net 2o7.net demdex.net adobedc.net | s_vi s_fid s_ecid AMCV_* demdex kndctr_* | experienceleague.adobe.com
amplitude | Amplitude | statistics | amplitude.com | AMP_* amplitude_id* | amplitude.com/docs
cloudflare-insights | Cloudflare Web Analytics, Cloudflare | statistics | cloudflareinsights.com | | developers.cloudflare.com/web-analytics
commanders-act | Commanders Act, TagCommander | statistics | commander1.com tagcommander.com trustcommander.net | TCID CAID | community.commandersact.com
econda | econda | statistics | econda-monitor.de | emos_jc* | docs.econda.de
etracker | etracker | statistics | etracker.com etracker.de | _et_* | etracker.com/en/docs
eulerian | Eulerian | statistics | eulerian.net eulerian.io | etuix | eulerian.com/en/privacy
fathom | Fathom | statistics | usefathom.com | | usefathom.com/docs
google-analytics | Google Analytics, Google Tag Manager | statistics | googletagmanager.com google-analytics.com analytics.google.com | _ga _ga_* _gid _gat* __utm* FPID FPLC | support.google.com/analytics/answer/11397207
heap | Heap | statistics | heap.io heapanalytics.com | _hp2_* | developers.heap.io
jetpack | Jetpack, WordPress.com, Automattic | statistics | stats.wp.com pixel.wp.com | | jetpack.com/support/jetpack-stats
mapp | Mapp, Webtrekk | statistics | webtrekk.net wt-eu02.net mateti.net | wt_* wt3_* wtstp_* | docs.mapp.com
matomo | Matomo, Piwik | statistics | matomo.cloud innocraft.cloud | _pk_id* _pk_ses* _pk_ref* _pk_cvar* _pk_hsr* MATOMO_SESSID | matomo.org/faq/general/faq_146
mixpanel | Mixpanel | statistics | mixpanel.com mxpnl.com | mp_* | docs.mixpanel.com
piano | Piano, AT Internet | statistics | at-o.net xiti.com piano.io pa-cd.com | _pcid pa_* atuserid atidvisitor | developers.atinternet-solutions.com
piwik-pro | Piwik PRO | statistics | piwik.pro | stg_* | help.piwik.pro
plausible | Plausible | statistics | plausible.io | | plausible.io/data-policy
posthog | PostHog | statistics | posthog.com | ph_* | posthog.com/docs
segment | Segment, Twilio | statistics | segment.com segment.io | ajs_anonymous_id ajs_user_id | segment.com/docs
simple-analytics | Simple Analytics | statistics | simpleanalyticscdn.com simpleanalytics.com | | docs.simpleanalytics.com
siteimprove | Siteimprove | statistics | siteimproveanalytics.com siteimproveanalytics.io | nmstat | help.siteimprove.com
statcounter | StatCounter | statistics | statcounter.com | is_unique sc_is_visitor_unique | statcounter.com/about/cookies
umami | Umami | statistics | umami.is umami.dev | | umami.is/docs
vwo | VWO, Visual Website Optimizer | statistics | visualwebsiteoptimizer.com | _vwo_* _vis_opt_* | help.vwo.com
amazon-ads | Amazon Ads, Amazon | advertising | amazon-adsystem.com | ad-id ad-privacy | advertising.amazon.com
bing-ads | Microsoft Advertising, Bing, Microsoft | advertising | bat.bing.com bat.bing.net c.bing.com | _uetsid _uetvid _uetmsclkid MUID SRM_B | help.ads.microsoft.com
criteo | Criteo | advertising | criteo.com criteo.net | cto_* | criteo.com/privacy
google-ads | Google Ads, DoubleClick, AdSense | advertising | doubleclick.net googleadservices.com googlesyndication.com googletagservices.com adservice.google.com google.com/ads google.com/pagead google.com/ccm google.nl/ads google.nl/pagead google.be/ads google.de/ads google.fr/ads google.co.uk/ads | _gcl_* _gac_* IDE test_cookie __gads __gpi DSID FPAU | policies.google.com/technologies/cookies
hubspot | HubSpot | advertising | hs-scripts.com hs-analytics.net hs-banner.com hubspot.com hsforms.com hsforms.net hscollectedforms.net hsadspixel.net usemessages.com hubapi.com | __hstc __hssc __hssrc hubspotutk messagesUtk | knowledge.hubspot.com
klaviyo | Klaviyo | advertising | klaviyo.com | __kla_id | help.klaviyo.com
leadfeeder | Leadfeeder, Dealfront | advertising | leadfeeder.com lfeeder.com lfov.net | _lfa* | help.dealfront.com
leadinfo | Leadinfo | advertising | leadinfo.net leadinfo.com | _li_id* _li_ses* | leadinfo.com/en/privacy
linkedin | LinkedIn | advertising | linkedin.com licdn.com linkedin.oribi.io | li_sugr bcookie bscookie lidc UserMatchHistory AnalyticsSyncHistory li_fat_id | linkedin.com/legal/l/cookie-table
mailchimp | Mailchimp | advertising | mailchimp.com list-manage.com chimpstatic.com | _mcid mailchimp_* | mailchimp.com/legal/cookies
meta | Meta, Facebook, Instagram | advertising | facebook.com facebook.net fbcdn.net instagram.com cdninstagram.com | _fbp _fbc fr | developers.facebook.com/docs/meta-pixel
outbrain | Outbrain | advertising | outbrain.com outbrainimg.com | obuid outbrain_* | outbrain.com/privacy
pinterest | Pinterest | advertising | pinterest.com pinimg.com | _pin_unauth _pinterest_* _derived_epik _epik | help.pinterest.com
snapchat | Snapchat | advertising | snapchat.com sc-static.net | _scid* | businesshelp.snapchat.com
taboola | Taboola | advertising | taboola.com taboolasyndication.com | t_gid t_pt_gid taboola_* | taboola.com/policies
tiktok | TikTok | advertising | tiktok.com tiktokcdn.com ttwstatic.com | _ttp ttcsid* _tt_enable_cookie | ads.tiktok.com/help
tradedesk | The Trade Desk | advertising | adsrvr.org | TDID TDCPM | thetradedesk.com/privacy
x-ads | X Ads, Twitter | advertising | twitter.com x.com t.co twimg.com ads-twitter.com | guest_id* personalization_id muc_ads _twclid | business.x.com
xandr | Xandr, AppNexus | advertising | adnxs.com adnxs-simple.com | uuid2 anj XANDR_PANID | learn.microsoft.com/xandr
clarity | Microsoft Clarity, Clarity | recording | clarity.ms | _clck _clsk CLID ANONCHK | learn.microsoft.com/clarity
crazy-egg | Crazy Egg | recording | crazyegg.com | _ce.* cebs* | crazyegg.com/cookies
fullstory | FullStory | recording | fullstory.com | fs_uid fs_lua | help.fullstory.com
hotjar | Hotjar | recording | hotjar.com hotjar.io | _hj* | help.hotjar.com
logrocket | LogRocket | recording | logrocket.com logrocket.io lr-ingest.io lr-in-prod.com | _lr_* | docs.logrocket.com
mouseflow | Mouseflow | recording | mouseflow.com | mf_* | help.mouseflow.com
smartlook | Smartlook | recording | smartlook.com smartlook.cloud | SL_* | help.smartlook.com
yandex-metrica | Yandex Metrica, Yandex | recording | mc.yandex.ru mc.yandex.com | _ym_* | yandex.com/support/metrica
adobe-fonts | Adobe Fonts, Typekit, Adobe | fonts | typekit.net | | adobe.com/privacy/policies/adobe-fonts
font-awesome | Font Awesome | fonts | fontawesome.com | | fontawesome.com/privacy
google-fonts | Google Fonts | fonts | fonts.googleapis.com fonts.gstatic.com | | developers.google.com/fonts/faq/privacy
google-maps | Google Maps | maps | maps.googleapis.com maps.gstatic.com maps.google.com google.com/maps | | developers.google.com/maps
mapbox | Mapbox | maps | mapbox.com | | mapbox.com/legal/privacy
openstreetmap | OpenStreetMap | maps | openstreetmap.org | | osmfoundation.org/wiki/Privacy_Policy
cloudflare-turnstile | Cloudflare Turnstile, Turnstile, Cloudflare | captcha | challenges.cloudflare.com | | developers.cloudflare.com/turnstile
friendly-captcha | Friendly Captcha | captcha | friendlycaptcha.com friendlycaptcha.eu | | friendlycaptcha.com/privacy
google-recaptcha | reCAPTCHA | captcha | google.com/recaptcha gstatic.com/recaptcha recaptcha.net | _GRECAPTCHA | developers.google.com/recaptcha
hcaptcha | hCaptcha | captcha | hcaptcha.com | | hcaptcha.com/privacy
soundcloud | SoundCloud | video | soundcloud.com sndcdn.com | | soundcloud.com/pages/cookies
spotify | Spotify | video | spotify.com scdn.co | sp_t sp_landing | spotify.com/legal/cookies-policy
vimeo | Vimeo | video | vimeo.com vimeocdn.com | vuid | vimeo.com/cookie_list
youtube | YouTube | video | youtube.com youtube-nocookie.com ytimg.com youtu.be googlevideo.com | VISITOR_INFO1_LIVE VISITOR_PRIVACY_METADATA YSC | policies.google.com/technologies/cookies
crisp | Crisp | chat | crisp.chat | crisp-client* | help.crisp.chat
intercom | Intercom | chat | intercom.io intercomcdn.com intercomassets.com | intercom-* | intercom.com/legal/cookie-policy
tawk | tawk.to | chat | tawk.to | twk_* | tawk.to/data-protection
trengo | Trengo | chat | trengo.eu trengo.com | | trengo.com/privacy
zendesk | Zendesk | chat | zendesk.com zdassets.com zopim.com | __zlcmid | support.zendesk.com
cookiebot | Cookiebot, Cybot, Usercentrics | consent | cookiebot.com cookiebot.eu | | cookiebot.com/en/cookie-declaration
cookieyes | CookieYes | consent | cookieyes.com | | cookieyes.com/privacy-policy
didomi | Didomi | consent | privacy-center.org | | didomi.io/privacy-policy
iubenda | iubenda | consent | iubenda.com | | iubenda.com/privacy-policy
onetrust | OneTrust | consent | cookielaw.org onetrust.com | | onetrust.com/privacy
usercentrics | Usercentrics | consent | usercentrics.eu usercentrics.com | | usercentrics.com/privacy-policy
formspree | Formspree | forms | formspree.io | | formspree.io/legal/privacy-policy
jotform | Jotform | forms | jotform.com jotfor.ms jotform.eu | | jotform.com/gdpr-compliance
typeform | Typeform | forms | typeform.com | | typeform.com/privacy
mollie | Mollie | payment | mollie.com mollie.nl | | mollie.com/privacy
paypal | PayPal | payment | paypal.com paypalobjects.com | | paypal.com/legalhub
stripe | Stripe | payment | stripe.com stripe.network | __stripe_mid __stripe_sid | stripe.com/cookies-policy/legal
addtoany | AddToAny | social | addtoany.com | | addtoany.com/privacy
gravatar | Gravatar, Automattic | social | gravatar.com | | automattic.com/privacy
cdnjs | cdnjs, Cloudflare | files | cdnjs.cloudflare.com | | cdnjs.com/privacy
google-hosted-libraries | Google Hosted Libraries | files | ajax.googleapis.com | | developers.google.com/speed/libraries
jquery | jQuery | files | code.jquery.com | | releases.jquery.com
jsdelivr | jsDelivr | files | jsdelivr.net | | jsdelivr.com/terms/privacy-policy
sentry | Sentry | files | sentry.io sentry-cdn.com | | docs.sentry.io
unpkg | unpkg | files | unpkg.com | | unpkg.com
`;
