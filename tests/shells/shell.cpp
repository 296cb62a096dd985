// A kiosk's shell in Qt WebEngine around one block of docs/shells.md (`BLOCK`): opens the address that it is given, and prints the page's title once that is an answer.
#include <QApplication>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineView>
#if __has_include(<QWebEnginePermission>)
#include <QWebEnginePermission>
#endif
#include <cstdio>

class Shell : public QWebEngineView {
public:
  Shell() {
    QWebEnginePage *page = new QWebEnginePage(new QWebEngineProfile("kiosk", this), this);
    setPage(page);
#include BLOCK
    connect(page, &QWebEnginePage::titleChanged, this, [](const QString &title) {
      if (!title.startsWith("{")) return;
      std::puts(title.toUtf8().constData());
      std::fflush(stdout);
      std::_Exit(0);
    });
  }
};

int main(int count, char **words) {
  QApplication app(count, words);
  Shell shell;
  shell.resize(800, 600);
  shell.show();
  shell.load(QUrl(QString::fromUtf8(words[1])));
  return app.exec();
}
