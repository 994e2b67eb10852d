/** A style sheet that a script brings along once it is needed: its address (lib/build/reader-script.ts). */
declare module '@/components/reader/*.late.css' {
  const address: string;
  export default address;
}
