package android.webkit;

/** A stand-in: what is not answered is denied, as on a device. */
public class WebChromeClient {
  public void onPermissionRequest(PermissionRequest request) { request.deny(); }
}
