/** Which keys do what, on one line where there is room; a key and its word are never parted. */
export function KeysLine({ words, look }: { words: string; look: string }) {
  return (
    <p className={`keys-line ${look}`}>
      {words.split(' · ').map((one) => (
        <span key={one}>{one}</span>
      ))}
    </p>
  );
}
