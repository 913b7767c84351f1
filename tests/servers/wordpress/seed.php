<?php
/* php seed.php WWW_DIR HOST:PORT seed.json STATE.json : options, users, posts, comments. Runs once (option wpt_seeded). */
$_SERVER['HTTP_HOST'] = $argv[2]; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; $_SERVER['HTTP_USER_AGENT'] = 'wpt-seed';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/admin.php';
if ( get_option( 'wpt_seeded' ) ) { echo "already seeded\n"; exit( 0 ); }
$S = json_decode( file_get_contents( $argv[3] ), true );
$st = array( 'wp' => $GLOBALS['wp_version'], 'posts' => array(), 'comments' => array(), 'users' => array() );

foreach ( array( 'timezone_string' => 'Europe/Berlin', 'date_format' => 'j. F Y', 'time_format' => 'G:i', 'start_of_week' => 1,
	'blogdescription' => 'Gegenstelle für Scraper-Tests', 'thread_comments' => 1, 'thread_comments_depth' => 5, 'page_comments' => 0, 'comments_per_page' => 50,
	'comment_order' => 'asc', 'default_comments_page' => 'newest', 'comment_moderation' => 0, 'comment_previously_approved' => 0, 'require_name_email' => 1,
	'comments_notify' => 0, 'moderation_notify' => 0, 'show_avatars' => 1, 'use_smilies' => 1, 'close_comments_for_old_posts' => 0, 'posts_per_rss' => 10 ) as $k => $v ) { update_option( $k, $v ); }
$GLOBALS['wp_rewrite']->init(); $GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' ); flush_rewrite_rules( false );
foreach ( array( 'twentytwentyone', 'twentytwenty', 'twentynineteen', 'twentytwentyfive', 'twentytwentythree' ) as $t ) { if ( wp_get_theme( $t )->exists() ) { switch_theme( $t ); $st['theme'] = $t; break; } }
foreach ( get_posts( array( 'post_type' => array( 'post', 'page' ), 'numberposts' => -1, 'post_status' => 'any' ) ) as $p ) { wp_delete_post( $p->ID, true ); }

$admin = get_user_by( 'login', 'redaktion' )->ID; wp_update_user( array( 'ID' => $admin, 'display_name' => $S['author'], 'nickname' => $S['author'], 'description' => 'Hauptberuflich Testdatum.' ) );
$leser = wp_insert_user( array( 'user_login' => 'leserin', 'user_pass' => 'leserin-pass', 'user_email' => 'leserin@example.org', 'display_name' => 'Leserin Müller', 'role' => 'subscriber' ) );
list( $app, ) = WP_Application_Passwords::create_new_application_password( $admin, array( 'name' => 'scraper-test' ) );
list( $app2, ) = WP_Application_Passwords::create_new_application_password( $leser, array( 'name' => 'scraper-test' ) );
$st['users'] = array( 'redaktion' => array( 'id' => $admin, 'pass' => 'redaktion-pass', 'app' => $app ), 'leserin' => array( 'id' => $leser, 'pass' => 'leserin-pass', 'app' => $app2 ) );

function wpt_post( $slug, $title, $html, $extra = array() ) {
	global $st, $admin;
	$id = wp_insert_post( wp_slash( $extra + array( 'post_author' => $admin, 'post_name' => $slug, 'post_title' => $title, 'post_content' => $html, 'post_status' => 'publish', 'comment_status' => 'open', 'ping_status' => 'open', 'post_date' => '2024-09-02 07:45:00', 'post_date_gmt' => '2024-09-02 05:45:00' ) ), true );
	if ( is_wp_error( $id ) ) { fwrite( STDERR, $id->get_error_message() . "\n" ); exit( 1 ); }
	return $st['posts'][ $slug ] = $id;
}
function wpt_block( $tag, $text ) {
	return 'h2' === $tag ? "<!-- wp:heading -->\n<h2>$text</h2>\n<!-- /wp:heading -->\n\n" : "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->\n\n";
}
$i = 0; $u = 0;
/* visitor's way in: all filters a real form post goes through (kses, texturize later on output) */
function wpt_new( $label, $post, $text, $a = array() ) {
	global $st, $i, $u; $i++;
	$uid = $a['user'] ?? 0; wp_set_current_user( $uid ); kses_init();
	$t = $a['date'] ?? gmdate( 'Y-m-d H:i:s', strtotime( '2024-10-01 08:00:00' ) + 600 * $i );
	$g = $a['gmt'] ?? get_gmt_from_date( $t );
	$usr = $uid ? get_userdata( $uid ) : null;
	add_filter( 'pre_comment_approved', $ap = function () use ( $a ) { return $a['approved'] ?? 1; }, 99 ); add_filter( 'duplicate_comment_id', '__return_false' );
	$d = array( 'comment_post_ID' => $post, 'comment_author' => $usr ? $usr->display_name : ( $a['author'] ?? sprintf( 'Gast R%02d', $i ) ), 'comment_author_email' => $usr ? $usr->user_email : ( $a['email'] ?? "gast$i@example.org" ),
		'comment_author_url' => $a['url'] ?? '', 'comment_content' => $text, 'comment_type' => $a['type'] ?? 'comment', 'comment_parent' => $a['parent'] ?? 0, 'user_id' => $uid, 'comment_date' => $t, 'comment_date_gmt' => $g, 'comment_author_IP' => '127.0.0.1', 'comment_agent' => 'wpt' );
	$id = wp_new_comment( wp_slash( $d ), true );
	remove_filter( 'pre_comment_approved', $ap, 99 ); wp_set_current_user( 0 );
	if ( is_wp_error( $id ) ) { fwrite( STDERR, "$label: " . $id->get_error_message() . "\n" ); return 0; }
	if ( ( $a['type'] ?? '' ) === 'legacy' ) { global $wpdb; $wpdb->update( $wpdb->comments, array( 'comment_type' => '' ), array( 'comment_ID' => $id ) ); }
	return $st['comments'][ $label ] = (int) $id;
}

/* 1. the seed article: 19 comments + 3 pingbacks = 22 */
$html = ''; foreach ( $S['article'] as $b ) { foreach ( $b as $k => $v ) { $html .= wpt_block( $k, $v ); } }
$P = wpt_post( $S['slug'], $S['title'], $html, array( 'post_date' => $S['date'], 'post_date_gmt' => $S['date_gmt'] ) );
wp_set_post_tags( $P, $S['tags'] ); wp_set_object_terms( $P, array( $S['category'] ), 'category' );
$map = array();
foreach ( array_merge( $S['comments'], $S['pingbacks'] ) as $c ) {
	$map[ $c['n'] ] = wp_insert_comment( wp_slash( array( 'comment_post_ID' => $P, 'comment_author' => $c['author'], 'comment_author_email' => isset( $c['type'] ) ? '' : sprintf( 'gast%02d@example.org', $c['n'] ), 'comment_author_url' => $c['url'] ?? '', 'comment_content' => $c['text'], 'comment_type' => $c['type'] ?? 'comment',
		'comment_parent' => $c['parent'] ? $map[ $c['parent'] ] : 0, 'comment_approved' => 1, 'comment_date' => $c['date'], 'comment_date_gmt' => $c['date_gmt'], 'comment_author_IP' => '127.0.0.1' ) ) );
}
$st['seed_map'] = $map;

/* 2. edge cases */
$R = wpt_post( 'randfaelle', 'Randfälle: <em>HTML</em> & „Sonderzeichen“ – 100 % 🤖', wpt_block( 'p', 'Ein Artikel mit <a href="https://example.org/?a=1&amp;b=2">Link</a>, <strong>fett</strong>, <code>code</code>.' )
	. "<!-- wp:list -->\n<ul><li>Punkt eins</li><li>Punkt zwei<ul><li>darin</li></ul></li></ul>\n<!-- /wp:list -->\n\n<!-- wp:table -->\n<figure class=\"wp-block-table\"><table><tbody><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></tbody></table><figcaption>Tabelle</figcaption></figure>\n<!-- /wp:table -->\n\n<!-- wp:code -->\n<pre class=\"wp-block-code\"><code>if (a &lt; b) {\n  return \"ä\";\n}</code></pre>\n<!-- /wp:code -->\n\n<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><p>Zitat im Artikel</p><cite>Quelle</cite></blockquote>\n<!-- /wp:quote -->\n\n<!-- wp:image -->\n<figure class=\"wp-block-image\"><img src=\"/wp-includes/images/blank.gif\" alt=\"leeres Bild\"/><figcaption>Bildtext</figcaption></figure>\n<!-- /wp:image -->\n\n" . wpt_block( 'p', 'Davor.' ) . "<!-- wp:more -->\n<!--more-->\n<!-- /wp:more -->\n\n" . wpt_block( 'p', 'Dahinter.' ), array( 'post_date' => '2024-10-01 08:00:00', 'post_date_gmt' => '2024-10-01 06:00:00' ) );
wpt_new( 'html', $R, "Siehe <a href=\"https://example.org/pfad?x=1&y=2\" title=\"t\">diesen Link</a> und <strong>fett</strong>, <em>kursiv</em>, <del datetime=\"2024\">weg</del>.\n\n<blockquote cite=\"https://example.org/q\">Zitat eines anderen\n\nzweiter Absatz</blockquote>\n\n<code>if (a < b && c > d) { return \"x\"; }</code>\n\n<pre>vor\n  formatiert</pre>" );
wpt_new( 'unicode', $R, "Umlaute äöüÄÖÜß ẞ, Kombination a\u{0308} o\u{0308}, Emoji 🙂 👩‍👩‍👧‍👦 🏳️‍🌈 🇩🇪 👍🏽, Griechisch Ωμέγα, Russisch Привет, Arabisch مرحبا بالعالم, Hebräisch שלום, Chinesisch 你好, Math 𝔘𝔫𝔦, Null\u{200B}breite, weich\u{00AD}es Trennzeichen, RLO \u{202E}txet\u{202C} Ende", array( 'author' => 'Zoë Ångström 🦊' ) );
wpt_new( 'longword', $R, str_repeat( 'Donaudampfschifffahrtsgesellschaftskapitän', 25 ) . ' und https://example.org/' . str_repeat( 'abcdefghij', 40 ) . '?q=' . str_repeat( 'z', 200 ) );
wpt_new( 'script_visitor', $R, "Angriff: <script>alert('x')</script> <img src=x onerror=alert(1)> <a href=\"javascript:alert(1)\">klick</a> <iframe src=\"https://evil.example\"></iframe> <svg/onload=alert(1)> <style>body{display:none}</style> &lt;script&gt;maskiert&lt;/script&gt; <b onclick=\"x()\">b</b> <!-- Kommentar --> ]]> <![CDATA[x]]> {{7*7}} =HYPERLINK(\"http://evil\")" );
wpt_new( 'script_admin', $R, "Als Admin roh: <script>window.wptPwned=1</script><img src=x onerror=\"window.wptPwned=2\"><table><tr><td>Zelle</td></tr></table><iframe src=\"about:blank\"></iframe>", array( 'user' => $admin ) );
wpt_new( 'csv_formula', $R, "=1+1\n@SUM(A1)\n+49 30 123; \"Anführung\", Komma, Semikolon; Tab\tEnde\r\n-Minuszeile", array( 'author' => '=cmd|\' /C calc\'!A0' ) );
wpt_new( 'author_html', $R, 'Mein Name hat Sonderzeichen.', array( 'author' => 'Tom & "Jerry" <b>fett</b> O\'Neil', 'url' => 'https://example.org/~tom?a=1&b=2' ) );
wpt_new( 'smilies', $R, 'Alte Smileys :) ;-) :D :roll: 8) und Text "in Anfuehrung" -- Strich ... (c) 1/2 2x4' );
wpt_new( 'by_user', $R, 'Ich bin angemeldet.', array( 'user' => $leser ) );
wpt_new( 'by_author', $R, 'Antwort der Autorin (bypostauthor).', array( 'user' => $admin, 'parent' => $st['comments']['by_user'] ) );
$e = wpt_new( 'edited', $R, 'Erste Fassung mit Fehlr.' ); wp_update_comment( array( 'comment_ID' => $e, 'comment_content' => 'Zweite Fassung ohne Fehler. EDIT: korrigiert.' ) );
$t = wpt_new( 'trashed_parent', $R, 'Diese Wurzel kommt in den Papierkorb.' ); $a1 = wpt_new( 'orphan_a', $R, 'Antwort A auf Papierkorb-Wurzel', array( 'parent' => $t ) ); wpt_new( 'orphan_b', $R, 'Antwort B auf A', array( 'parent' => $a1 ) ); wp_trash_comment( $t );
$t = wpt_new( 'deleted_parent', $R, 'Diese Wurzel wird gelöscht.' ); wpt_new( 'lifted', $R, 'Antwort, deren Wurzel endgültig gelöscht ist', array( 'parent' => $t ) ); wp_delete_comment( $t, true );
$t = wpt_new( 'mid_root', $R, 'Wurzel mit Loch darunter' ); $m = wpt_new( 'mid_hole', $R, 'Mitte: wird Spam', array( 'parent' => $t ) ); wpt_new( 'mid_leaf', $R, 'Blatt unter dem Loch', array( 'parent' => $m ) ); wp_spam_comment( $m );
wpt_new( 'pending', $R, 'Ich warte auf Freischaltung.', array( 'approved' => 0 ) );
wpt_new( 'spam', $R, 'Kaufen Sie jetzt!', array( 'approved' => 'spam' ) );
$d = 0; for ( $k = 1; $k <= 9; $k++ ) { $d = wpt_new( "deep$k", $R, "Tiefe $k (die Seite zeigt höchstens 5 Stufen)", array( 'parent' => $d ) ); }
wpt_new( 'deep3_late', $R, 'Zweite Antwort auf Tiefe 2, später', array( 'parent' => $st['comments']['deep2'], 'date' => '2024-10-20 12:00:00' ) );
wpt_new( 'dup1', $R, 'Zweimal derselbe Text.', array( 'author' => 'Doppel' ) ); wpt_new( 'dup2', $R, 'Zweimal derselbe Text.', array( 'author' => 'Doppel' ) );
wpt_new( 'trackback', $R, "<strong>Fremdes Blog</strong>\n\nTrackback-Text", array( 'type' => 'trackback', 'author' => 'Fremdes Blog', 'url' => 'https://fremd.example/tb', 'email' => '' ) );
wpt_new( 'pingback', $R, '[…] Randfälle […]', array( 'type' => 'pingback', 'author' => 'Ping-Blog', 'url' => 'https://ping.example/p', 'email' => '' ) );
wpt_new( 'dst1', $R, 'Erstes 02:30 der Zeitumstellung', array( 'date' => '2024-10-27 02:30:00', 'gmt' => '2024-10-27 00:30:00' ) ); wpt_new( 'dst2', $R, 'Zweites 02:30 der Zeitumstellung', array( 'date' => '2024-10-27 02:30:00', 'gmt' => '2024-10-27 01:30:00' ) );
wpt_new( 'huge', $R, trim( str_repeat( "Absatz mit etwas Text, damit es lang wird. Noch ein Satz.\n\n", 1000 ) ) );
$an = wpt_new( 'anonymous', $R, 'Ohne Namen.' ); $GLOBALS['wpdb']->update( $GLOBALS['wpdb']->comments, array( 'comment_author' => '', 'comment_author_email' => '' ), array( 'comment_ID' => $an ) );
$lg = wpt_new( 'legacy_type', $R, 'Alter Datensatz mit leerem comment_type (vor 5.5).' ); $GLOBALS['wpdb']->update( $GLOBALS['wpdb']->comments, array( 'comment_type' => '' ), array( 'comment_ID' => $lg ) );
clean_comment_cache( array( $an, $lg ) );

/* 3. other kinds of post */
$x = wpt_post( 'privat', 'Privater Beitrag', wpt_block( 'p', 'Nur für Angemeldete.' ), array( 'post_status' => 'private' ) ); wpt_new( 'on_private', $x, 'Kommentar am privaten Beitrag', array( 'user' => $admin ) );
$x = wpt_post( 'passwort', 'Beitrag mit Passwort', wpt_block( 'p', 'Der geheime Text.' ), array( 'post_password' => 'geheim' ) ); wpt_new( 'on_password', $x, 'Kommentar am Passwort-Beitrag', array( 'user' => $admin ) );
$x = wpt_post( 'mehrseitig', 'Mehrseitiger Beitrag', wpt_block( 'p', 'Seite eins.' ) . "<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n\n" . wpt_block( 'p', 'Seite zwei.' ) . "<!-- wp:nextpage -->\n<!--nextpage-->\n<!-- /wp:nextpage -->\n\n" . wpt_block( 'p', 'Seite drei.' ) ); wpt_new( 'on_multi', $x, 'Kommentar am mehrseitigen Beitrag' );
$x = wpt_post( 'geschlossen', 'Kommentare geschlossen', wpt_block( 'p', 'Text.' ) ); wpt_new( 'on_closed', $x, 'Noch rechtzeitig.' ); wp_update_post( array( 'ID' => $x, 'comment_status' => 'closed' ) );
wpt_post( 'leer', 'Ohne Kommentare', wpt_block( 'p', 'Text.' ) );
wpt_post( 'nie-offen', 'Kommentare nie offen', wpt_block( 'p', 'Text.' ), array( 'comment_status' => 'closed', 'ping_status' => 'closed' ) );
wpt_post( 'klassisch.html', 'Klassischer Editor mit Umlaut-Slug', "Alter Text ohne Blöcke.\n\nZweiter Absatz mit <a href='http://example.org'>Link</a>.\nZeilenumbruch.", array( 'post_name' => 'klassisch-über' ) );
wpt_post( 'entwurf', 'Entwurf', 'Entwurf', array( 'post_status' => 'draft' ) );
foreach ( $st['posts'] as $s => $id ) { wp_update_comment_count_now( $id ); $st['permalinks'][ $s ] = wp_make_link_relative( get_permalink( $id ) ); $st['counts'][ $s ] = (int) get_comments_number( $id ); }
update_option( 'wpt_seeded', 1 );
file_put_contents( $argv[4], json_encode( $st, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
echo 'seeded: ', json_encode( $st['counts'], JSON_UNESCAPED_UNICODE ), ' theme ', $st['theme'], "\n";
