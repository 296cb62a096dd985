package android.webkit;

/** A stand-in: both are off unless somebody says so, as on a device. */
public class WebSettings {
  private boolean script, storage;

  public void setJavaScriptEnabled(boolean on) { script = on; }

  public boolean getJavaScriptEnabled() { return script; }

  public void setDomStorageEnabled(boolean on) { storage = on; }

  public boolean getDomStorageEnabled() { return storage; }
}
