<?php
/* php big.php WWW_DIR HOST:PORT N STATE.json : one post 'gross-N' with N nested comments (deterministic), straight SQL */
$_SERVER['HTTP_HOST'] = $argv[2]; $_SERVER['REQUEST_URI'] = '/'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $argv[1] . '/wp-load.php';
$n = (int) $argv[3]; $slug = "gross-$n"; global $wpdb;
if ( $n < 1 || $n > 100000 ) { fwrite( STDERR, "N out of bounds\n" ); exit( 2 ); }
if ( get_page_by_path( $slug, OBJECT, 'post' ) ) { echo "$slug exists\n"; exit( 0 ); }
$P = wp_insert_post( array( 'post_author' => 1, 'post_name' => $slug, 'post_title' => "Großer Beitrag mit $n Kommentaren", 'post_content' => "<!-- wp:paragraph -->\n<p>Viel Gerede.</p>\n<!-- /wp:paragraph -->", 'post_status' => 'publish', 'comment_status' => 'open', 'post_date' => '2024-09-10 06:00:00', 'post_date_gmt' => '2024-09-10 04:00:00' ) );
$base = (int) $wpdb->get_var( "SELECT COALESCE(MAX(comment_ID),0) FROM $wpdb->comments" );
mt_srand( 42 ); $depth = array(); $rows = array(); $words = explode( ' ', 'Markt Hafen Stand Platz Bus Käse Eier Wind Bank Baum Rat Stadt Händler Umzug Kirche Wärme Bote Leser Meinung über größer häufig' );
for ( $k = 1; $k <= $n; $k++ ) {
	$par = 0; $dep = 1;
	if ( $k > 1 && mt_rand( 0, 99 ) < 65 ) { $q = mt_rand( max( 1, $k - 60 ), $k - 1 ); if ( $depth[ $q ] < 5 ) { $par = $q; $dep = $depth[ $q ] + 1; } }
	$depth[ $k ] = $dep; $txt = "Kommentar $k:"; for ( $w = mt_rand( 8, 60 ); $w > 0; $w-- ) { $txt .= ' ' . $words[ mt_rand( 0, count( $words ) - 1 ) ]; } if ( $k % 7 === 0 ) { $txt .= ".\n\nZweiter Absatz 🙂"; }
	$ts = strtotime( '2024-09-10 05:00:00 UTC' ) + 60 * $k;
	$rows[] = $wpdb->prepare( '(%d,%d,%s,%s,%s,%s,%s,%s,%s,%s,%d)', $base + $k, $P, sprintf( 'Gast %05d', mt_rand( 1, 500 ) ), 'g@example.org', '127.0.0.1', gmdate( 'Y-m-d H:i:s', $ts + 7200 ), gmdate( 'Y-m-d H:i:s', $ts ), $txt, '1', 'comment', $par ? $base + $par : 0 );
	if ( count( $rows ) === 500 || $k === $n ) { if ( false === $wpdb->query( "INSERT INTO $wpdb->comments (comment_ID,comment_post_ID,comment_author,comment_author_email,comment_author_IP,comment_date,comment_date_gmt,comment_content,comment_approved,comment_type,comment_parent) VALUES " . implode( ',', $rows ) ) ) { fwrite( STDERR, $wpdb->last_error . "\n" ); exit( 1 ); } $rows = array(); }
}
wp_update_comment_count_now( $P );
$st = json_decode( file_get_contents( $argv[4] ), true ); $st['posts'][ $slug ] = $P; $st['big'][ $slug ] = array( 'post' => $P, 'first_comment' => $base + 1, 'n' => $n, 'depths' => array_count_values( $depth ) ); $st['permalinks'][ $slug ] = "/$slug/";
file_put_contents( $argv[4], json_encode( $st, JSON_PRETTY_PRINT | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES ) );
echo "$slug: post $P, depths ", json_encode( array_count_values( $depth ) ), "\n";
