package android.webkit;

/** A stand-in that hands back what it was given. */
public class WebView {
  public WebChromeClient client = new WebChromeClient();
  private final WebSettings settings = new WebSettings();

  public WebSettings getSettings() { return settings; }

  public void setWebChromeClient(WebChromeClient next) { client = next; }
}
