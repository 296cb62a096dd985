"""A kiosk's shell in Qt WebEngine: `qt.py 5|6`. One window; the camera is granted to whoever asks, so that only our script is in the way."""
import sys

if sys.argv[1] == '5':
    from PyQt5.QtCore import QUrl
    from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineSettings, QWebEngineView
    from PyQt5.QtWidgets import QApplication
else:
    from PyQt6.QtCore import QUrl
    from PyQt6.QtWebEngineCore import QWebEnginePage, QWebEngineSettings
    from PyQt6.QtWebEngineWidgets import QWebEngineView
    from PyQt6.QtWidgets import QApplication

windows = []


class Page(QWebEnginePage):
    def chooseFiles(self, *_):
        return []

    def javaScriptConsoleMessage(self, *_):
        pass


class Window(QWebEngineView):
    def __init__(self):
        super().__init__()
        page = Page(self)
        self.setPage(page)
        page.featurePermissionRequested.connect(
            lambda origin, feature: page.setFeaturePermission(origin, feature, QWebEnginePage.PermissionPolicy.PermissionGrantedByUser))
        page.windowCloseRequested.connect(self.close)
        for each in ('JavascriptCanOpenWindows', 'ScreenCaptureEnabled'):
            page.settings().setAttribute(getattr(QWebEngineSettings.WebAttribute, each), True)
        self.resize(1080, 1920)
        self.show()
        windows.append(self)

    def createWindow(self, _):
        return Window()


app = QApplication(sys.argv[:1])
Window().load(QUrl('about:blank'))
sys.exit(app.exec())
