/** Rows that the database has joined to one run of bytes: a thousand rows cost what one does. */
export class Packed {
  private at = 0;
  private readonly view: DataView;
  private readonly text = new TextDecoder();

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  hasMore(): boolean {
    return this.at < this.bytes.length;
  }

  number(): number {
    this.at += 4;
    return this.view.getInt32(this.at - 4);
  }

  /** Bytes behind their length; null where the length is below zero. */
  data(): Uint8Array | null {
    const length = this.number();
    if (length < 0) return null;
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  string(): string {
    return this.text.decode(this.data() ?? new Uint8Array());
  }
}
