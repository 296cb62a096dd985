package android.net;

/** A stand-in: what the recipe asks of an address. */
public class Uri {
  private final java.net.URI uri;

  private Uri(java.net.URI uri) { this.uri = uri; }

  public static Uri parse(String text) { return new Uri(java.net.URI.create(text)); }

  public String getScheme() { return uri.getScheme(); }

  public String getHost() { return uri.getHost(); }

  public int getPort() { return uri.getPort(); }
}
