package android.webkit;

import android.net.Uri;

/** A stand-in that keeps the answer; the names of what is asked for are Android's. */
public class PermissionRequest {
  public static final String RESOURCE_VIDEO_CAPTURE = "android.webkit.resource.VIDEO_CAPTURE";
  public static final String RESOURCE_AUDIO_CAPTURE = "android.webkit.resource.AUDIO_CAPTURE";
  public String answer;
  private final Uri origin;
  private final String[] resources;

  public PermissionRequest(Uri origin, String[] resources) {
    this.origin = origin;
    this.resources = resources;
  }

  public Uri getOrigin() { return origin; }

  public String[] getResources() { return resources; }

  public void grant(String[] granted) { answer = "granted " + String.join(" ", granted).replaceAll("android\\.webkit\\.resource\\.|_CAPTURE", ""); }

  public void deny() { answer = "denied"; }
}
